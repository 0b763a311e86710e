using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists containers, stopped ones too. Different conditions must all hold; of one condition's values, one; of labels, all.</summary>
[Cmdlet(VerbsCommon.Get, "DockerContainer", DefaultParameterSetName = NameSet)]
[OutputType(typeof(Container))]
public sealed class GetDockerContainerCommand : EngineCommand
{
    // A piped text is a container's name, and only what a network alone can be made of is a network: that is all the two sets are for.
    private const string NameSet = "Name";
    private const string NetworkSet = "Network";

    /// <summary>Containers by name, id, id prefix or wildcard. A container that is piped is looked up anew, on its engine.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = NameSet)]
    [Parameter(Position = 0, ParameterSetName = NetworkSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Name { get; set; }

    /// <summary>Containers by full id or id prefix.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>Only containers, running or stopped, on one of these networks.</summary>
    [Parameter(ParameterSetName = NameSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = NetworkSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Only containers in one of these states.</summary>
    [Parameter]
    [ValidateSet("created", "running", "paused", "restarting", "removing", "exited", "dead")]
    public string[] State { get; set; } = [];

    /// <summary>Only containers with all of these labels, each 'key', 'key=value' or a hashtable.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public object[] Label { get; set; } = [];

    private protected override void ProcessItem()
    {
        ContainerFilter filter = new() { Ids = Id, States = State, Labels = Hashtables.ToFilters(Label) };
        Dictionary<EngineSession, List<Handle>>? networks = Network is null ? null : Networks(Network);
        if (Name is null)
            Write(this.WithContainers(networks is null ? Engines.Chosen : [.. networks.Keys]), session => session.Containers, filter, networks);
        else
            foreach (ContainerReference name in Name)
                Attempt(name.Text, () => Write(this.WithContainers(Engines.For(name.Engine)), session => session.Match(name), filter, networks));
    }

    private Dictionary<EngineSession, List<Handle>> Networks(NetworkReference[] references)
    {
        Dictionary<EngineSession, List<Handle>> networks = [];
        foreach (NetworkReference reference in references)
            Attempt(reference.Text, () =>
            {
                IReadOnlyList<EngineSession> sessions = reference.Handle is null ? this.WithNetworks(Engines.For(reference.Engine)) : Engines.For(reference.Engine);
                foreach ((EngineSession session, IReadOnlyList<Handle> found) in sessions.Somewhere(session => session.Find(reference)))
                    (networks.TryGetValue(session, out List<Handle>? there) ? there : networks[session] = []).AddRange(found);
            });

        return networks;
    }

    private void Write(
        IReadOnlyList<EngineSession> sessions, Func<EngineSession, IReadOnlyList<Container>> find, ContainerFilter filter, Dictionary<EngineSession, List<Handle>>? networks)
    {
        (EngineSession Session, IReadOnlyList<Container> Found)[] places = [.. sessions.Somewhere(find)];
        foreach ((EngineSession session, IReadOnlyList<Container> found) in places)
        {
            ContainerFilter here = filter with { Networks = networks is null ? null : networks.TryGetValue(session, out List<Handle>? handles) ? handles : [] };
            foreach (Container container in found.Where(here.Fits))
                WriteObject(container);
        }

        foreach (string id in Id.Where(id => !places.Any(place => place.Found.Any(container => ContainerFilter.IsIdOf(id, container)))))
            Report(new DockerNetworkException(FailureKind.ContainerNotFound, $"There is no container whose id is or begins with '{id}'. Get-DockerContainer lists what is there."), id);
    }
}
