using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Hosting;

namespace DockerNetwork.Pipeline;

/// <summary>The engines of one invocation of a cmdlet. Each is opened on first use.</summary>
internal sealed class EngineSet(EngineCommand command)
{
    private readonly Dictionary<EngineReference, EngineCache> _open = [];
    private readonly Dictionary<EngineReference, EngineEndpoint> _endpoints = [];
    private readonly HashSet<EngineReference> _announced = [];
    private List<EngineEndpoint>? _chosen;
    private bool _hasMarked;

    /// <summary>The engines that -Context and -DockerHost choose, or the default engine. Of several engines, only those
    /// that respond.</summary>
    internal IReadOnlyList<EngineCache> Chosen => OpenAll();

    /// <summary>True if the objects of this invocation come from several engines, or if an object was given that is one
    /// of several engines' objects.</summary>
    internal bool AreSeveral => _announced.Count > 1 || _hasMarked;

    /// <summary>Gets the engines for a reference: the engine that its object came from, or the chosen
    /// engines.</summary>
    internal IReadOnlyList<EngineCache> For(EngineReference? reference) => reference is null ? Chosen : [Of(reference)];

    /// <summary>Gets the engine that an object came from.</summary>
    internal EngineCache Of(EngineReference reference)
    {
        _hasMarked |= SeveralEngines.Has(reference);
        return _open.TryGetValue(reference, out EngineCache? session) ? session : Open(Announced([Find(reference)])[0]);
    }

    /// <summary>Gets the endpoints of the engines that objects came from. If there are no objects, gets those of the
    /// chosen engines. Opens no engine.</summary>
    internal IReadOnlyList<EngineEndpoint> Places(IReadOnlyList<EngineReference> references)
    {
        _hasMarked |= references.Any(SeveralEngines.Has);
        return references.Count == 0
            ? _chosen ??= Announced(Choose())
            : Announced([.. references.Distinct().Select(Find)]);
    }

    /// <summary>Opens an engine if it is not open yet.</summary>
    internal EngineCache Open(EngineEndpoint endpoint) =>
        _open.TryGetValue(endpoint.Reference, out EngineCache? session)
        ? session
        : Remember(endpoint, command.Await(token => OpenAsync(endpoint, token)));

    /// <summary>Does the same from any thread. Call <see cref="Remember"/> afterwards on the pipeline thread.</summary>
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

    /// <summary>Keeps an opened engine. An engine that is both chosen and the origin of an object has only one
    /// session.</summary>
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

    /// <summary>Reports an error for one of several engines that does not respond. Sends no further request to
    /// it.</summary>
    internal void Drop(EngineEndpoint endpoint, DockerNetworkException failure)
    {
        _chosen?.RemoveAll(chosen => chosen.Reference.Equals(endpoint.Reference));
        command.WriteFailure(failure, endpoint.Reference);
    }

    /// <summary>Opens an engine of this invocation again. It may have restarted in another version.</summary>
    internal Task<INetworkEngine> ReopenAsync(EngineReference reference, CancellationToken token) =>
        EngineHost.Connector.OpenAsync(_endpoints[reference], command.RequestTimeout, token);

    /// <summary>Finds an engine by its context. Uses the address if there is no context or the context is
    /// <c>default</c>, which means another engine once DOCKER_HOST is set.</summary>
    private static EngineEndpoint Find(EngineReference reference) =>
        reference.Context is null or "default"
            ? EngineHost.Connector.FindAddress(new Uri(reference.Address)) with
            {
                Context = reference.Context, Source = "the engine of a given object",
            }
            : EngineHost.Connector.FindContext(reference.Context) with { ChosenBy = "a given object" };

    /// <summary>Writes under -Verbose which engines are used and why. Runs before they are opened, because an engine
    /// may not respond.</summary>
    private List<EngineEndpoint> Announced(List<EngineEndpoint> endpoints)
    {
        foreach (EngineEndpoint endpoint in endpoints.Where(endpoint => _announced.Add(endpoint.Reference)))
        {
            string why = endpoint.ChosenBy.Length == 0 ? "" : $", chosen by {endpoint.ChosenBy}";
            command.Note($"Uses the engine at {endpoint.Address.OriginalString} ({endpoint.Source}{why}).");
        }

        return endpoints;
    }

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

    /// <summary>Finds a context. If it is one of several and cannot be read, reports an error and the others
    /// continue.</summary>
    private EngineEndpoint? Try(string context)
    {
        try
        {
            return EngineHost.Connector.FindContext(context) with { ChosenBy = "-Context" };
        }
        catch (DockerNetworkException failure)
            when (command.MeansSeveralEngines && failure.Kind != FailureKind.ContextNotFound)
        {
            command.WriteFailure(failure, context);
            return null;
        }
    }

    /// <summary>Opens the chosen engines, several at once. A single engine has to respond.</summary>
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
