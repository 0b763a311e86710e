using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists every name that answers on a network, and to whom.</summary>
[Cmdlet(VerbsCommon.Get, "ContainerName", DefaultParameterSetName = NamesSet)]
[OutputType(typeof(ContainerName), ParameterSetName = [NamesSet])]
[OutputType(typeof(AmbiguousContainerName), ParameterSetName = [AmbiguousSet])]
public sealed class GetContainerNameCommand : EngineCommand
{
    private const string NamesSet = "Names";
    private const string AmbiguousSet = "Ambiguous";

    /// <summary>Only on these networks.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Only names that mean these containers.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Only names that several containers share on a network, or that hide one another for a container on several.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AmbiguousSet)]
    public SwitchParameter Ambiguous { get; set; }

    private protected override void ProcessItem()
    {
        Container = NotTheSameText(Network, Container, nameof(Container));
        EngineReference[] engines = [.. References.Select(reference => reference.Engine).OfType<EngineReference>().Distinct()];
        ForEach(engines.Length > 0 ? [.. engines.Select(Engines.Of)] : Engines.Chosen, Write);
    }

    private IEnumerable<ObjectReference> References => [.. Network ?? [], .. Container ?? []];

    private void Write(EngineSession session)
    {
        session.LoadMembers();
        IReadOnlyList<Handle> networks = Found(session, Network, session.Find) ?? [.. session.Networks.Select(network => new Handle(network.Id, network.Name))];
        HashSet<string>? ids = Found(session, Container, session.Find) is List<Handle> found ? [.. found.Select(handle => handle.Id)] : null;
        NamingLoader loader = new(session.Engine, session.Networks, session.Containers);
        if (Ambiguous)
            WriteObject(AmbiguousNames(session, loader, networks, ids), enumerateCollection: true);
        else
            WriteObject(Names(session, loader, networks, ids), enumerateCollection: true);
    }

    private IEnumerable<ContainerName> Names(EngineSession session, NamingLoader loader, IReadOnlyList<Handle> networks, HashSet<string>? ids)
    {
        NamingSnapshot snapshot = Await(token => loader.RunningAsync(networks, ids, token));
        HashSet<string> there = [.. snapshot.Networks.Select(network => network.Id)];
        return networks.Where(network => there.Contains(network.Id)).SelectMany(network => NameReport.On(snapshot, network.Id, session.Engine.Reference));
    }

    /// <summary>What hides a name may be on any network, so all that run are looked at.</summary>
    private IEnumerable<AmbiguousContainerName> AmbiguousNames(EngineSession session, NamingLoader loader, IReadOnlyList<Handle> networks, HashSet<string>? ids)
    {
        NamingSnapshot snapshot = Await(loader.WholeAsync);
        HashSet<string> on = [.. networks.Select(network => network.Id)];
        return NameReport.Ambiguous(snapshot, session.Engine.Reference).Where(name =>
        {
            ContainerName[] all = [.. name.Answering, .. name.Shadowed];
            return all.Any(item => on.Contains(item.NetworkId)) && (ids is null || all.Any(item => ids.Contains(item.ContainerId ?? "")));
        });
    }

    /// <summary>Looks every reference up; one that is not there is an error, and the rest goes on.</summary>
    private List<Handle>? Found<T>(EngineSession session, T[]? references, Func<T, IReadOnlyList<Handle>> find)
        where T : ObjectReference
    {
        if (references is null)
            return null;

        List<Handle> found = [];
        ForEach(references.Where(reference => reference.Engine is null || reference.Engine.Equals(session.Engine.Reference)), reference => found.AddRange(find(reference)));
        return found;
    }
}
