using Docker.DotNet;
using DockerNetwork.Engine.Failures;
using DockerNetwork.Engine.Transport;

namespace DockerNetwork.Engine.Sessions;

/// <summary>The connections to one engine, and the API version that was negotiated over them.</summary>
internal sealed class EnginePool(EngineEndpoint endpoint) : IDisposable
{
    private static readonly RequestDescription Opening = new("open the engine");

    private readonly EngineTransport _transport = TransportBuilder.Build(endpoint);
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile EngineConnection? _session;

    /// <summary>Returns the session. Requests the engine's version if it is unknown.</summary>
    internal Task<EngineConnection> OpenAsync(
        EngineEndpoint caller, TimeSpan requestTimeout, CancellationToken cancellationToken) =>
        _session is { } session
            ? Task.FromResult(session)
            : new FailureGuard(caller, new NameCache(), Forget).RunAsync(
                Opening, requestTimeout, token => AgreeAsync(caller, token), cancellationToken);

    /// <summary>Forgets the version, so that a restarted or replaced engine negotiates again.</summary>
    internal void Forget() => _session = null;

    /// <summary>Creates a client of the library over these connections.</summary>
    internal DockerClient Client(Version api) =>
        new DockerClientBuilder<EngineTransport>(TransportFactory.Instance, _transport)
        .WithEndpoint(_transport.BaseAddress)
        .WithApiVersion(api)
        .WithTimeout(Timeout.InfiniteTimeSpan)
        .Build();

    /// <summary>Closes the connections. Does not dispose the semaphore: a caller may still wait for it, and it holds no
    /// resources.</summary>
    public void Dispose() => _transport.Handler.Dispose();

    private async Task<EngineConnection> AgreeAsync(EngineEndpoint caller, CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_session is { } session)
                return session;

            // Keeps the handler beyond its clients: a new version gets new clients over the same connections.
            HttpClient http = new(_transport.Handler, disposeHandler: false)
            {
                BaseAddress = _transport.BaseAddress, Timeout = Timeout.InfiniteTimeSpan,
            };
            Handshake answer = await Handshake.AskAsync(http, caller, cancellationToken).ConfigureAwait(false);
            return _session = new EngineConnection(http, answer, this);
        }
        finally
        {
            _opening.Release();
        }
    }
}
