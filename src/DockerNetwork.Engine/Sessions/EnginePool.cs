using Docker.DotNet;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Sessions;

/// <summary>The connections to one engine, and the API version that was agreed on over them.</summary>
internal sealed class EnginePool(EngineEndpoint endpoint) : IDisposable
{
    private static readonly RequestDescription Opening = new("open the engine");

    private readonly EngineTransport _transport = TransportBuilder.Build(endpoint);
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile EngineConnection? _session;

    /// <summary>Gives the session, asking the engine for its version where that is not known.</summary>
    internal async Task<EngineConnection> OpenAsync(
        EngineEndpoint asker, TimeSpan requestTimeout, CancellationToken cancellationToken)
    {
        if (_session is { } session)
            return session;

        FailureGuard guard = new(asker, new NameCache(), Forget);
        return await guard
            .RunAsync(Opening, requestTimeout, token => AgreeAsync(asker, token), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Forgets the version, so that an engine that was restarted or exchanged is asked again.</summary>
    internal void Forget() => _session = null;

    /// <summary>The semaphore is left alone: somebody may be waiting at it, and it holds nothing.</summary>
    public void Dispose() => _transport.Handler.Dispose();

    private async Task<EngineConnection> AgreeAsync(EngineEndpoint asker, CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _session ??= await AskAsync(asker, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task<EngineConnection> AskAsync(EngineEndpoint asker, CancellationToken cancellationToken)
    {
        // The handler outlives its clients: a new version gets new clients over the same connections.
        HttpClient http = new(_transport.Handler, disposeHandler: false)
        {
            BaseAddress = _transport.BaseAddress, Timeout = Timeout.InfiniteTimeSpan,
        };
        Handshake answer = await Handshake.AskAsync(http, asker, cancellationToken).ConfigureAwait(false);
        return new EngineConnection(
            new Lazy<DockerClient>(() => Client(answer.Api)), http, answer.Api, answer.IsWindows, this);
    }

    private DockerClient Client(Version api) =>
        new DockerClientBuilder<EngineTransport>(TransportFactory.Instance, _transport)
        .WithEndpoint(_transport.BaseAddress)
        .WithApiVersion(api)
        .WithTimeout(Timeout.InfiniteTimeSpan)
        .Build();
}
