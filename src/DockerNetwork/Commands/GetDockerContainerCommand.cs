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
    [ArgumentCompleter(typeof(ContainerLabelCompleter))]
    public object[] Label { get; set; } = [];

    private protected override void ProcessItem()
    {
        ContainerFilter filter = new() { Ids = Id, States = State, Labels = Hashtables.ToFilters(Label) };
        IReadOnlyList<EngineSession>? sessions = null;
        if (Network is not null)
        {
            (EngineSession Session, Handle Network)[] networks = [.. Network.SelectMany(Find)];
            filter = filter with { Networks = [.. networks.Select(place => place.Network)] };
            sessions = [.. networks.Select(place => place.Session).Distinct()];
        }

        if (Name is null)
            Write(sessions ?? Engines.Chosen, session => session.Containers, filter);
        else
            ForEach(Name, name => Write(name.Engine is null && sessions is not null ? sessions : Engines.For(name.Engine), session => session.Match(name), filter));
    }

    private List<(EngineSession Session, Handle Network)> Find(NetworkReference reference)
    {
        List<(EngineSession Session, Handle Network)> places = [];
        Attempt(reference.Text, () =>
        {
            IReadOnlyList<EngineSession> sessions = Engines.For(reference.Engine);
            if (reference.Handle is null)
                sessions = this.WithNetworks(sessions);

            foreach ((EngineSession session, IReadOnlyList<Handle> found) in sessions.Somewhere(session => session.Find(reference)))
                places.AddRange(found.Select(network => (session, network)));
        });
        return places;
    }

    private void Write(IReadOnlyList<EngineSession> sessions, Func<EngineSession, IReadOnlyList<Container>> find, ContainerFilter filter)
    {
        Container[] found = [.. this.WithContainers(sessions).Somewhere(find).SelectMany(place => place.Found)];
        WriteObject(found.Where(filter.Fits), enumerateCollection: true);

        foreach (string id in Id.Where(id => !found.Any(container => ContainerFilter.IsIdOf(id, container))))
            Report(new DockerNetworkException(FailureKind.ContainerNotFound, $"There is no container whose id is or begins with '{id}'. Get-DockerContainer lists what is there."), id);
    }
}
