using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists every name that resolves on a network, and the container it belongs to.</summary>
[Alias("Get-DockerContainerName")]
[Cmdlet(VerbsCommon.Get, "ContainerName", DefaultParameterSetName = NamesSet)]
[OutputType(typeof(ContainerName), ParameterSetName = [NamesSet])]
[OutputType(typeof(AmbiguousContainerName), ParameterSetName = [AmbiguousSet])]
public sealed class GetContainerNameCommand : EngineCommand
{
    private const string NamesSet = "Names";
    private const string AmbiguousSet = "Ambiguous";

    /// <summary>Lists only names on these networks.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Lists only names of these containers.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Lists only names that several containers share on a network, or that hide each other for a container on
    /// several networks.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AmbiguousSet)]
    public SwitchParameter Ambiguous { get; set; }

    private protected override void ProcessItem()
    {
        Container = NotTheSameText(Network, Container, nameof(Container));
        EngineReference[] engines = EngineLookup.EnginesOf(References);
        EngineLookup lookup = new(this);
        this.ForEachEngine(
            engines, EngineLists.Members, session => Ask(session, lookup),
            (_, names) => WriteObject(names, enumerateCollection: true));
        lookup.ReportMissing();
    }

    private IEnumerable<ObjectReference> References => [.. Network ?? [], .. Container ?? []];

    private Func<CancellationToken, Task<IEnumerable<object>>> Ask(EngineCache session, EngineLookup lookup)
    {
        IReadOnlyList<ResourceId> networks =
            lookup.Find(session, Network, session.Find)
            ?? [.. session.Networks.Select(network => new ResourceId(network.Id, network.Name))];
        HashSet<string>? ids = lookup.Find(session, Container, session.Find) is List<ResourceId> found
            ? [.. found.Select(handle => handle.Id)]
            : null;
        SnapshotLoader loader = new(session.Engine, session.Networks, session.Containers);
        if (Ambiguous)
            return token => AmbiguousNamesAsync(session.Engine, loader, networks, ids, token);

        return token => NamesAsync(session.Engine, loader, networks, ids, token);
    }

    private static async Task<IEnumerable<object>> NamesAsync(
        INetworkEngine engine, SnapshotLoader loader, IReadOnlyList<ResourceId> networks, HashSet<string>? ids,
        CancellationToken cancellationToken)
    {
        NamingSnapshot snapshot = await loader.RunningAsync(networks, ids, cancellationToken).ConfigureAwait(false);
        HashSet<string> there = [.. snapshot.Networks.Select(network => network.Id)];
        return networks
            .Where(network => there.Contains(network.Id))
            .SelectMany(network => NameReport.On(snapshot, network.Id, engine.Reference));
    }

    /// <summary>Finds ambiguous names. Reads all running containers, because a name on any network may hide
    /// another.</summary>
    private static async Task<IEnumerable<object>> AmbiguousNamesAsync(
        INetworkEngine engine, SnapshotLoader loader, IReadOnlyList<ResourceId> networks, HashSet<string>? ids,
        CancellationToken cancellationToken)
    {
        NamingSnapshot snapshot = await loader.WholeAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string> on = [.. networks.Select(network => network.Id)];
        return NameReport.Ambiguous(snapshot, engine.Reference).Where(name =>
        {
            ContainerName[] all = [.. name.Answering, .. name.Shadowed];
            return all.Any(item => on.Contains(item.NetworkId))
                && (ids is null || all.Any(item => ids.Contains(item.ContainerId ?? "")));
        });
    }
}
