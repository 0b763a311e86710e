using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;

namespace DockerNetwork.Pipeline;

/// <summary>The engines of one invocation of a cmdlet, each opened when it is first needed.</summary>
internal sealed class EngineSet(EngineCommand command)
{
    private readonly Dictionary<EngineReference, EngineSession> _open = [];
    private readonly Dictionary<EngineReference, EngineEndpoint> _endpoints = [];
    private IReadOnlyList<EngineSession>? _chosen;

    /// <summary>The engines that -Context and -DockerHost choose, or the default one.</summary>
    internal IReadOnlyList<EngineSession> Chosen => _chosen ??= OpenAll(Choose());

    /// <summary>The engines that a reference means: the one its object came from, or the chosen ones.</summary>
    internal IReadOnlyList<EngineSession> For(EngineReference? reference) => reference is null ? Chosen : [Of(reference)];

    /// <summary>The engine that an object came from.</summary>
    internal EngineSession Of(EngineReference reference) =>
        _open.TryGetValue(reference, out EngineSession? session) ? session : Open(Find(reference));

    /// <summary>Opens an engine of this invocation anew: it may have been started again meanwhile, in another version.</summary>
    internal Task<INetworkEngine> ReopenAsync(EngineReference reference, CancellationToken token) =>
        EngineHost.Connector.OpenAsync(_endpoints[reference], command.RequestTimeout, token);

    /// <summary>By address where the context says nothing of its own: <c>default</c> means another engine once DOCKER_HOST is set.</summary>
    private static EngineEndpoint Find(EngineReference reference) =>
        reference.Context is null or "default"
            ? EngineHost.Connector.FindAddress(new Uri(reference.Address)) with { Context = reference.Context }
            : EngineHost.Connector.FindContext(reference.Context);

    private List<EngineEndpoint> Choose()
    {
        IEngineConnector connector = EngineHost.Connector;
        List<EngineEndpoint> endpoints = [];
        foreach (string context in command.Context ?? [])
            endpoints.Add(connector.FindContext(context));

        foreach (Uri address in command.DockerHost ?? [])
            endpoints.Add(connector.FindAddress(address));

        return endpoints.Count > 0 ? endpoints : [connector.FindContext(null)];
    }

    /// <summary>One engine alone has to be there. Of several, each one that is not is an error, and the rest goes on.</summary>
    private List<EngineSession> OpenAll(List<EngineEndpoint> endpoints)
    {
        if (endpoints.Count == 1)
            return [Open(endpoints[0])];

        List<EngineSession> sessions = [];
        (EngineEndpoint Endpoint, INetworkEngine? Engine, DockerNetworkException? Failure)[] results = command.Await(token => Task.WhenAll(endpoints.Select(endpoint => TryOpenAsync(endpoint, token))));
        foreach ((EngineEndpoint endpoint, INetworkEngine? engine, DockerNetworkException? failure) in results)
        {
            if (engine is not null)
                sessions.Add(Remember(endpoint, engine));
            else
                command.WriteError(ErrorRecords.From(failure!, endpoint.Reference));
        }

        return sessions;
    }

    private EngineSession Open(EngineEndpoint endpoint) =>
        Remember(endpoint, command.Await(token => EngineHost.Connector.OpenAsync(endpoint, command.RequestTimeout, token)));

    /// <summary>An engine that an object came from may be a chosen one too: it stays one session.</summary>
    private EngineSession Remember(EngineEndpoint endpoint, INetworkEngine engine)
    {
        _endpoints[endpoint.Reference] = endpoint;
        return _open.TryGetValue(endpoint.Reference, out EngineSession? session) ? session : _open[endpoint.Reference] = new EngineSession(engine, command);
    }

    private async Task<(EngineEndpoint Endpoint, INetworkEngine? Engine, DockerNetworkException? Failure)> TryOpenAsync(EngineEndpoint endpoint, CancellationToken token)
    {
        try
        {
            return (endpoint, await EngineHost.Connector.OpenAsync(endpoint, command.RequestTimeout, token).ConfigureAwait(false), null);
        }
        catch (DockerNetworkException failure)
        {
            return (endpoint, null, failure);
        }
    }
}
