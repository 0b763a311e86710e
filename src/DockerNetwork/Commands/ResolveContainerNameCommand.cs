using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Resolves a name for a container. Predicts the answer of the engine's DNS, or queries that DNS.</summary>
[Alias("Resolve-DockerContainerName")]
[Cmdlet(VerbsDiagnostic.Resolve, "ContainerName", DefaultParameterSetName = AnswerSet)]
[OutputType(typeof(ContainerNameRecord), ParameterSetName = [AnswerSet])]
[OutputType(typeof(ContainerNameExplanation), ParameterSetName = [ExplainSet])]
public sealed class ResolveContainerNameCommand : EngineCommand
{
    private const string AnswerSet = "Answer";
    private const string ExplainSet = "Explain";
    private readonly Dictionary<EngineCache, SnapshotLoader> _loaders = [];
    private readonly Dictionary<(EngineCache Session, ResourceId Client), NameResolver> _resolvers = [];

    /// <summary>Names, names with their network (name.network), or IP addresses for a reverse lookup.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Texts("Name", IsList = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>The containers to resolve for. Either -From or -Network is needed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? From { get; set; }

    /// <summary>The networks to resolve for. The result is that of any container on this network alone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Returns the steps of the lookup instead of its result. For a name without an answer, returns the reason
    /// and the recommended action. Never causes an error.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ExplainSet)]
    public SwitchParameter Explain { get; set; }

    /// <summary>Queries the engine's own DNS inside the client's network namespace, after all names have
    /// arrived.</summary>
    [Parameter(ParameterSetName = AnswerSet)]
    public SwitchParameter Live { get; set; }

    /// <summary>The image of the helper container that runs the query if the client's own image has no nslookup. It
    /// needs sleep and nslookup; alpine and busybox have both.</summary>
    [Parameter(ParameterSetName = AnswerSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ImageCompleter))]
    public string HelperImage { get; set; } = "alpine";

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (IsWritten(nameof(From)) && IsWritten(nameof(Network)))
            Terminate(Invalid("-From and -Network exclude each other. Give one of them."));
    }

    private protected override void ProcessItem()
    {
        if (From is null && Network is null)
            throw Invalid(
                $"The answer to '{string.Join(", ", Name)}' depends on the container that asks. Give a container with "
                + "-From, or a network with -Network.");

        if (IsFrom)
            ForEach(From, reference => OnEngines(reference.Engine, reference, session =>
            {
                session.LoadMembers();
                ForEach(session.Find(reference), client => Process(session, client, isNetwork: false));
            }));
        else
            ForEach(Network, reference => OnEngines(reference.Engine, reference, session =>
            {
                session.LoadMembers();
                ForEach(session.Find(reference), client => Process(session, client, isNetwork: true));
            }));
    }

    /// <summary>True to resolve for containers. A row may have a network besides, which then is the one of an earlier
    /// answer.</summary>
    private bool IsFrom => From is not null && !IsWritten(nameof(Network));

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);

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

        return _loaders[session] = new SnapshotLoader(session.Engine, session.Networks, session.Containers);
    }

    private IReadOnlyList<ResolvedName> Ask(NameResolver resolver)
    {
        using ProgressRelay progress = new(this, $"Pulling {HelperImage}");
        return Drain((post, token) => resolver.AskAsync(new HelperImage(HelperImage, progress.Through(post)), token));
    }

    /// <summary>Writes the answer. A name without an answer becomes an error with the reason.</summary>
    private void Write(ResolvedName resolved) => Try(resolved.Name, () =>
    {
        WriteObject(resolved.Records, enumerateCollection: true);
        if (resolved.Failure is DockerNetworkException failure)
            throw failure;

        if (resolved.Records.Count == 0)
            throw new DockerNetworkException(
                FailureKind.NameNotFound,
                Await(token => resolved.Resolver.ExplainAsync(resolved.Name, resolved.Live, token)));
    });
}
