using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;

namespace DockerNetwork.Pipeline;

/// <summary>The engines of one invocation of a cmdlet, each opened when it is first needed.</summary>
internal sealed class EngineSet(EngineCommand command)
{
    private readonly Dictionary<EngineReference, EngineCache> _open = [];
    private readonly Dictionary<EngineReference, EngineEndpoint> _endpoints = [];
    private List<EngineEndpoint>? _chosen;

    /// <summary>The engines that -Context and -DockerHost choose, or the default one; of several, those that
    /// answer.</summary>
    internal IReadOnlyList<EngineCache> Chosen => OpenAll();

    /// <summary>The engines that a reference means: the one its object came from, or the chosen ones.</summary>
    internal IReadOnlyList<EngineCache> For(EngineReference? reference) => reference is null ? Chosen : [Of(reference)];

    /// <summary>The engine that an object came from.</summary>
    internal EngineCache Of(EngineReference reference) =>
        _open.TryGetValue(reference, out EngineCache? session) ? session : Open(Find(reference));

    /// <summary>Where the engines are that objects came from; with none, the chosen ones. Nothing is opened.</summary>
    internal IReadOnlyList<EngineEndpoint> Places(IReadOnlyList<EngineReference> references) =>
        references.Count == 0 ? _chosen ??= Choose() : [.. references.Distinct().Select(Find)];

    /// <summary>Opens an engine, unless it is open.</summary>
    internal EngineCache Open(EngineEndpoint endpoint) =>
        _open.TryGetValue(endpoint.Reference, out EngineCache? session)
        ? session
        : Remember(endpoint, command.Await(token => OpenAsync(endpoint, token)));

    /// <summary>Likewise, from any thread. <see cref="Remember"/> comes after it, on the pipeline's.</summary>
    internal async Task<EngineCache> OpenAsync(EngineEndpoint endpoint, CancellationToken cancellationToken)
    {
        EngineCache? session;
        lock (_open)
            if (_open.TryGetValue(endpoint.Reference, out session))
                return session;

        return new EngineCache(
            await EngineHost
                .Connector.OpenAsync(endpoint, command.RequestTimeout, cancellationToken)
                .ConfigureAwait(false),
            command);
    }

    /// <summary>An engine that an object came from may be a chosen one too: it stays one session.</summary>
    internal EngineCache Remember(EngineEndpoint endpoint, EngineCache session)
    {
        EngineReference reference = endpoint.Reference;
        if (_open.TryGetValue(reference, out EngineCache? open))
            return open;

        if (
            endpoint.SkipTlsVerify
            && endpoint.Address.Scheme is "tcp" or "https"
            && SessionChoice.Here.IsFirstWarning(reference))
            command.WriteWarning(
                $"The certificate of {endpoint.Address.OriginalString} ({endpoint.Source}) is not verified, as its "
                    + "docker context says: "
                + "whoever stands in between can read and change everything. Give the context a ca.pem instead.");

        _endpoints[reference] = endpoint;
        lock (_open)
            return _open[reference] = session;
    }

    /// <summary>Of several engines, one that does not answer is an error, and is not asked again.</summary>
    internal void Drop(EngineEndpoint endpoint, DockerNetworkException failure)
    {
        _chosen?.RemoveAll(chosen => chosen.Reference.Equals(endpoint.Reference));
        command.Tell(failure, endpoint.Reference);
    }

    /// <summary>Opens an engine of this invocation anew: it may have been started again meanwhile, in another
    /// version.</summary>
    internal Task<INetworkEngine> ReopenAsync(EngineReference reference, CancellationToken token) =>
        EngineHost.Connector.OpenAsync(_endpoints[reference], command.RequestTimeout, token);

    /// <summary>By address where the context says nothing of its own: <c>default</c> means another engine once
    /// DOCKER_HOST is set.</summary>
    private static EngineEndpoint Find(EngineReference reference) =>
        reference.Context is null or "default"
            ? EngineHost.Connector.FindAddress(new Uri(reference.Address)) with { Context = reference.Context }
            : EngineHost.Connector.FindContext(reference.Context);

    private List<EngineEndpoint> Choose()
    {
        if (command.Context is null && command.DockerHost is null)
            return [SessionChoice.Default];

        List<EngineEndpoint> endpoints = [];
        foreach (string context in command.Context ?? [])
            endpoints.AddRange(ContextPattern.Matching(context).Select(Try).OfType<EngineEndpoint>());

        endpoints.AddRange((command.DockerHost ?? []).Select(EngineHost.Connector.FindAddress));
        return [.. endpoints.GroupBy(endpoint => endpoint.Reference).Select(same => same.First())];
    }

    /// <summary>Of several, a context that cannot be read is an error, and the rest goes on.</summary>
    private EngineEndpoint? Try(string context)
    {
        try
        {
            return EngineHost.Connector.FindContext(context);
        }
        catch (DockerNetworkException failure)
            when (command.MeansSeveralEngines && failure.Kind != FailureKind.ContextNotFound)
        {
            command.Tell(failure, context);
            return null;
        }
    }

    /// <summary>One engine alone has to be there. Several are opened at once.</summary>
    private List<EngineCache> OpenAll()
    {
        if (Places([]).Count == 1)
            return [Open(_chosen![0])];

        List<EngineEndpoint> closed = [.. _chosen!.Where(endpoint => !_open.ContainsKey(endpoint.Reference))];
        if (closed.Count > 0)
            command.ForEachEngine([], EngineLists.None, _ => { });

        return [.. _chosen!.Select(endpoint => _open[endpoint.Reference])];
    }
}
