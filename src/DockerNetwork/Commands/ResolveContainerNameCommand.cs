using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Says what a name means to a container, as the engine's DNS would answer it, or as it does answer
/// it.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "ContainerName", DefaultParameterSetName = FromSet)]
[OutputType(typeof(ContainerNameRecord), ParameterSetName = [FromSet, NetworkSet])]
[OutputType(typeof(ContainerNameExplanation), ParameterSetName = [ExplainFromSet, ExplainNetworkSet])]
public sealed class ResolveContainerNameCommand : EngineCommand
{
    private const string FromSet = "From";
    private const string NetworkSet = "Network";
    private const string ExplainFromSet = "ExplainFrom";
    private const string ExplainNetworkSet = "ExplainNetwork";
    private readonly Dictionary<EngineCache, SnapshotLoader> _loaders = [];
    private readonly Dictionary<(EngineCache Session, ResourceId Client), NameResolver> _resolvers = [];

    /// <summary>Names, names with their network (name.network), or IP addresses for the reverse answer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The containers that ask.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromSet)]
    [Parameter(Mandatory = true, ParameterSetName = ExplainFromSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] From { get; set; } = [];

    /// <summary>The networks that ask: each as any container on it alone would be answered.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetworkSet)]
    [Parameter(Mandatory = true, ParameterSetName = ExplainNetworkSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>Gives the steps of the search in place of the answer, and for a name without one the reason and what
    /// mends it. Never an error.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ExplainFromSet)]
    [Parameter(Mandatory = true, ParameterSetName = ExplainNetworkSet)]
    public SwitchParameter Explain { get; set; }

    /// <summary>Asks the engine's own DNS inside the client's network namespace, once all names are in.</summary>
    [Parameter(ParameterSetName = FromSet)]
    [Parameter(ParameterSetName = NetworkSet)]
    public SwitchParameter Live { get; set; }

    /// <summary>The image of the container that asks where the client's own image has no nslookup. It needs sleep and
    /// nslookup; alpine and busybox have both.</summary>
    [Parameter(ParameterSetName = FromSet)]
    [Parameter(ParameterSetName = NetworkSet)]
    [ValidateNotNullOrEmpty]
    public string HelperImage { get; set; } = "alpine";

    private protected override void ProcessItem()
    {
        ForEach(From, reference => OnEngines(reference.Engine, reference, session =>
            ForEach(session.Find(reference), client => Process(session, client, isNetwork: false))));
        ForEach(Network, reference => OnEngines(reference.Engine, reference, session =>
            ForEach(session.Find(reference), client => Process(session, client, isNetwork: true))));
    }

    /// <inheritdoc />
    protected override void EndProcessing()
    {
        foreach (NameResolver resolver in _resolvers.Values.Where(resolver => resolver.Pending.Count > 0))
            foreach (ResolvedName resolved in Ask(resolver))
                Write(resolved);
    }

    private void Process(EngineCache session, ResourceId client, bool isNetwork)
    {
        if (!_resolvers.TryGetValue((session, client), out NameResolver? resolver))
        {
            SnapshotLoader loader = LoaderOf(session);
            resolver = _resolvers[(session, client)] = Await(token =>
                NameResolver.OpenAsync(session.Engine, loader, client, isNetwork, token));
        }

        ForEach(Name, name =>
        {
            if (Explain)
                WriteObject(Await(token => resolver.ReportAsync(name, token)), enumerateCollection: true);
            else if (Live)
                resolver.Pending.Add(name);
            else
                Write(resolver.Predict(name));
        });
    }

    private SnapshotLoader LoaderOf(EngineCache session)
    {
        if (_loaders.TryGetValue(session, out SnapshotLoader? loader))
            return loader;

        session.LoadMembers();
        return _loaders[session] = new SnapshotLoader(session.Engine, session.Networks, session.Containers);
    }

    private IReadOnlyList<ResolvedName> Ask(NameResolver resolver)
    {
        using ProgressRelay progress = new(this, $"Pulling {HelperImage}");
        return Drain((post, token) => resolver.AskAsync(new HelperImage(HelperImage, progress.Through(post)), token));
    }

    /// <summary>A name without an answer is an error that says why.</summary>
    private void Write(ResolvedName resolved) => Attempt(resolved.Name, () =>
    {
        WriteObject(resolved.Records, enumerateCollection: true);
        if (resolved.Failure is DockerNetworkException failure)
            throw failure;

        if (resolved.Records.Count == 0)
            throw new DockerNetworkException(
                FailureKind.NameNotFound,
                Await(token => resolved.Resolver.ExplainAsync(resolved.Name, token)));
    });
}
