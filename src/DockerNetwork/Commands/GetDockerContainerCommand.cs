using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists containers, running and stopped. All conditions have to hold. Several values of one condition are
/// alternatives, but all labels have to match.</summary>
[Cmdlet(VerbsCommon.Get, "DockerContainer", DefaultParameterSetName = NameSet)]
[OutputType(typeof(Container))]
public sealed class GetDockerContainerCommand : EngineCommand
{
    // Separates the two parameter sets, so that a piped text is a container's name. Only an object that converts to
    // nothing but a network is piped to -Network.
    private const string NameSet = "Name";
    private const string NetworkSet = "Network";

    /// <summary>Containers by name, id, id prefix or wildcard. A piped container is looked up again on its
    /// engine.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = NameSet)]
    [Parameter(Position = 0, ParameterSetName = NetworkSet)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Name { get; set; }

    /// <summary>Containers by full id or id prefix.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>Lists only containers, running or stopped, on one of these networks.</summary>
    [Parameter(ParameterSetName = NameSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = NetworkSet)]
    [Cell]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Lists only containers in one of these states.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("created", "running", "paused", "restarting", "removing", "exited", "dead")]
    public string[] State { get; set; } = [];

    /// <summary>Lists only containers with all of these labels, each 'key', 'key=value' or a hashtable.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerLabelCompleter))]
    public object[] Label { get; set; } = [];

    /// <summary>Lists only containers of these projects of Docker Compose, by name or wildcard.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[]? Project { get; set; }

    private protected override void ProcessItem()
    {
        ContainerFilter filter = new()
        {
            Ids = Id, States = State, Labels = Hashtables.ToFilters(Label), Project = NamePattern.TestAny(Project),
        };
        EngineLookup lookup = new(this);
        HashSet<string> ids = [];
        this.ForEachEngine(
            EnginesOf(Network) ?? EnginesOf(Name) ?? [], EngineLookup.ListsFor(Network),
            session => Write(session, filter, lookup, ids));
        lookup.ReportMissing();

        foreach (string id in Id.Where(id => !ids.Contains(id)))
            HandleFailure(
                new DockerNetworkException(
                    FailureKind.ContainerNotFound,
                    $"There is no container whose id is or begins with '{id}'. Get-DockerContainer lists what is there."
                ),
                id);
    }

    /// <summary>Gets the engines of the objects. Null if one of the references is a text, which is looked up on the
    /// chosen engines.</summary>
    private static EngineReference[]? EnginesOf(IReadOnlyList<ObjectReference>? references) =>
        references?.All(reference => reference.Engine is not null) == true ? EngineLookup.EnginesOf(references) : null;

    private void Write(EngineCache session, ContainerFilter filter, EngineLookup lookup, HashSet<string> ids)
    {
        List<ResourceId>? networks = lookup.Find(session, Network, session.Find);
        if (networks?.Count == 0)
            return;

        IReadOnlyList<Container> found = lookup.Find(session, Name, session.Match) ?? session.Containers;
        ids.UnionWith(Id.Where(id => found.Any(container => ContainerFilter.IsIdOf(id, container))));
        filter = networks is null ? filter : filter with { Networks = networks };
        WriteObject(found.Where(filter.Fits), enumerateCollection: true);
    }
}
