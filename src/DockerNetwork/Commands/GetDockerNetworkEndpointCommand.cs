using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists which container is on which network, with addresses and aliases. Includes stopped containers and, on
/// networks of a swarm, containers of other nodes.</summary>
[Cmdlet(VerbsCommon.Get, "DockerNetworkEndpoint")]
[OutputType(typeof(NetworkEndpoint))]
public sealed class GetDockerNetworkEndpointCommand : EngineCommand
{
    private Func<string, bool>? _isAlias;

    /// <summary>Lists only endpoints on these networks.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Network { get; set; }

    /// <summary>Lists only endpoints of these containers.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Lists only endpoints with one of these aliases. Takes wildcards. Case does not count, as in
    /// DNS.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Alias { get; set; } = [];

    /// <summary>Lists only orphaned endpoints: those without a container, and those of stopped containers whose network
    /// is gone.</summary>
    [Parameter]
    public SwitchParameter Orphaned { get; set; }

    private protected override void ProcessItem()
    {
        Container = NotTheSameText(Network, Container, nameof(Container));
        _isAlias = Alias.Length == 0 ? null : NamePattern.TestAny(Alias);
        EngineReference[] engines = EngineLookup.EnginesOf(References);
        if (Orphaned)
            this.ForEachEngine<IReadOnlyList<NetworkEndpoint>>(
                engines, OrphanFilter.ListsFor(Network),
                session => token => OrphanSearch.RunAsync(session.Engine, token), WriteOrphans);
        else
            Write(engines);
    }

    private IEnumerable<ObjectReference> References => [.. Network ?? [], .. Container ?? []];

    private void Write(IReadOnlyList<EngineReference> engines)
    {
        EngineLookup lookup = new(this);
        this.ForEachEngine(
            engines, EngineLookup.ListsFor(Network), session => Ask(session, lookup),
            (_, endpoints) => WriteObject(endpoints.Where(HasAlias), enumerateCollection: true));
        lookup.ReportMissing();
    }

    private Func<CancellationToken, Task<IReadOnlyList<NetworkEndpoint>>> Ask(EngineCache session, EngineLookup lookup)
    {
        List<ResourceId>? networks = lookup.Find(session, Network, session.Find);
        List<ResourceId>? handles = lookup.Find(session, Container, session.Find);
        HashSet<string>? ids = handles is null ? null : [.. handles.Select(handle => handle.Id)];
        Container[] containers = [.. session.Containers.Where(container => ids is null || ids.Contains(container.Id))];
        bool mayBeSwarms =
            Container is null && networks?.TrueForAll(network => !SwarmEndpoints.MayBeSwarms(network.Id)) != true;
        return token => AskAsync(session, networks, containers, mayBeSwarms, token);
    }

    /// <summary>Gets the endpoints of this engine, and then those of other nodes. The latter never belong to a
    /// container of this engine. They cost no request if the user asked only for networks of this engine.</summary>
    private static async Task<IReadOnlyList<NetworkEndpoint>> AskAsync(
        EngineCache session, List<ResourceId>? networks, Container[] containers, bool mayBeSwarms,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<NetworkEndpoint> own = await EndpointQuery
            .RunAsync(session.Engine, networks, containers, cancellationToken)
            .ConfigureAwait(false);
        if (!mayBeSwarms)
            return own;

        await session.LoadAsync(EngineLists.Networks, cancellationToken).ConfigureAwait(false);
        Network[] wanted =
        [
            .. session.Networks.Where(item => networks is null || networks.Exists(network => network.Id == item.Id))];
        return
        [
            .. own, .. await SwarmEndpoints
                .RemoteAsync(session.Engine, wanted, session.Containers, cancellationToken)
                .ConfigureAwait(false)];
    }

    private void WriteOrphans(EngineCache session, IReadOnlyList<NetworkEndpoint> orphans) =>
        WriteObject(
            orphans.Where(new OrphanFilter(Network, Container, () => session.Networks).Fits).Where(HasAlias),
            enumerateCollection: true);

    private bool HasAlias(NetworkEndpoint endpoint) =>
        _isAlias is null || endpoint.Aliases.Any(_isAlias);
}
