using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists which container is on which network, with addresses and aliases, stopped containers too; on networks of a swarm also those of other nodes.</summary>
[Cmdlet(VerbsCommon.Get, "DockerNetworkEndpoint")]
[OutputType(typeof(NetworkEndpoint))]
public sealed class GetDockerNetworkEndpointCommand : EngineCommand
{
    /// <summary>Only on these networks.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Only of these containers.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Only with one of these aliases. Wildcards; case does not count, as it does not in the DNS.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Alias { get; set; }

    /// <summary>Only endpoints that lost their other half: those with no container behind them, and those of stopped containers whose network is gone.</summary>
    [Parameter]
    public SwitchParameter Orphaned { get; set; }

    private protected override void ProcessItem()
    {
        Container = NotTheSameText(Network, Container, nameof(Container));
        EngineReference[] engines = [.. References.Select(reference => reference.Engine).OfType<EngineReference>().Distinct()];
        ForEach(engines.Length > 0 ? [.. engines.Select(Engines.Of)] : Engines.Chosen, Orphaned ? WriteOrphans : Write);
    }

    private IEnumerable<ObjectReference> References => [.. Network ?? [], .. Container ?? []];

    private void Write(EngineSession session)
    {
        List<Handle>? networks = Found(session, Network, session.Find);
        List<Handle>? handles = Found(session, Container, session.Find);
        HashSet<string>? ids = handles is null ? null : [.. handles.Select(handle => handle.Id)];
        Container[] containers = [.. session.Containers.Where(container => ids is null || ids.Contains(container.Id))];

        IReadOnlyList<NetworkEndpoint> endpoints = Await(token => EndpointQuery.RunAsync(session.Engine, networks, containers, token));
        WriteObject(endpoints.Concat(Remote(session, networks)).Where(HasAlias), enumerateCollection: true);
    }

    /// <summary>Those of other nodes, which no container of this engine is. Where only networks of this engine were asked for, that costs no request.</summary>
    private IReadOnlyList<NetworkEndpoint> Remote(EngineSession session, List<Handle>? networks)
    {
        bool isNone = Container is not null || networks?.TrueForAll(network => !SwarmEndpoints.MayBeSwarms(network.Id)) == true;
        if (isNone)
            return [];

        Network[] wanted = [.. session.Networks.Where(item => networks is null || networks.Exists(network => network.Id == item.Id))];
        return Await(token => SwarmEndpoints.RemoteAsync(session.Engine, wanted, session.Containers, token));
    }

    private void WriteOrphans(EngineSession session)
    {
        IReadOnlyList<NetworkEndpoint> orphans = Await(token => OrphanSearch.RunAsync(session.Engine, token));
        WriteObject(orphans.Where(new OrphanFilter(Network, Container).Fits).Where(HasAlias), enumerateCollection: true);
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

    private bool HasAlias(NetworkEndpoint endpoint) =>
        Alias is null || Alias.Any(text => endpoint.Aliases.Any(WildcardPattern.Get(text, WildcardOptions.IgnoreCase).IsMatch));
}
