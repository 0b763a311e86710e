using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Lists networks, with the containers, running or stopped, that refer to them.</summary>
[Cmdlet(VerbsCommon.Get, "DockerNetwork")]
[OutputType(typeof(Network))]
public sealed class GetDockerNetworkCommand : EngineCommand
{
    /// <summary>Networks by name, id, id prefix or wildcard. A piped network is looked up again on its
    /// engine.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Cell]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Name { get; set; }

    /// <summary>Networks by full id or id prefix.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NoCompleter))]
    public NetworkReference[]? Id { get; set; }

    /// <summary>Lists only networks with one of these drivers.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(DriverCompleter))]
    public string[] Driver { get; set; } = [];

    /// <summary>Lists only networks with one of these scopes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("local", "swarm", "global")]
    public string[] Scope { get; set; } = [];

    /// <summary>Lists only networks with all of these labels, each 'key', 'key=value' or a hashtable. A label that
    /// begins with '!' excludes networks.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkLabelCompleter))]
    public object[] Label { get; set; } = [];

    /// <summary>Lists only networks of these projects of Docker Compose, by name or wildcard.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[]? Project { get; set; }

    /// <summary>Lists only Docker's predefined networks, or only all others.</summary>
    [Parameter]
    [ValidateNotNull]
    public NetworkType? Type { get; set; }

    /// <summary>Lists only networks that at least one of these containers is on.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Lists only removable networks that no container, running or stopped, refers to.</summary>
    [Parameter]
    public SwitchParameter Unused { get; set; }

    /// <summary>Lists only networks created before this time.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Lists only networks created after this time.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Adds the swarm's peers and services and the number of addresses in use. Costs one more request for each
    /// network. Properties that the engine does not support stay empty.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Skips the lookup of containers, which saves one request.</summary>
    [Parameter]
    public SwitchParameter NoContainers { get; set; }

    // Holds what an item of the input has returned, because names, wildcards and ids can mean the same network.
    private readonly HashSet<(EngineReference Engine, string Id)> _returned = [];
    private IReadOnlyList<LabelFilter> _labels = [];

    private bool NeedsContainers => Unused || Container is not null;

    private EngineLists Lists => NoContainers ? EngineLists.Networks : EngineLists.Members;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (NoContainers && NeedsContainers)
            Terminate(new DockerNetworkException(FailureKind.RequestInvalid,
                "-NoContainers leaves out what -Unused and -Container need. Leave one of them out."));
    }

    private protected override void ProcessItem()
    {
        _labels = Hashtables.ToFilters(Label);
        _returned.Clear();
        Container = NotTheSameText(Name, Container, nameof(Container));
        if (Name is null && Id is null)
            Write(EnginesOf(null), session => session.Networks);

        ForEach(Name, reference => Write(reference, session => session.Match(reference)));
        ForEach(Id, reference => Write(reference, session => session.MatchId(reference)));
    }

    /// <summary>Writes the networks of a reference. A plain name has to be on at least one of several
    /// engines.</summary>
    private void Write(NetworkReference reference, Func<EngineCache, IReadOnlyList<Network>> match)
    {
        EngineLookup lookup = new(this);
        Write(EnginesOf(reference), session => lookup.Find(session, [reference], _ => match(session))!);
        lookup.ReportMissing();
    }

    /// <summary>Gets the engine of a network object, or else those of the container objects.</summary>
    private EngineReference[] EnginesOf(NetworkReference? network) =>
        network?.Engine is EngineReference engine ? [engine] : EngineLookup.EnginesOf(Container ?? []);

    private void Write(IReadOnlyList<EngineReference> engines, Func<EngineCache, IReadOnlyList<Network>> find) =>
        this.ForEachEngine(engines, Lists, session => Ask(session, find(session)),
            (_, networks) => WriteObject(
                Detailed ? NetworkDetails.NamedServices(networks) : networks, enumerateCollection: true));

    /// <summary>Makes the request for the details, if it is needed. All else is known already.</summary>
    private Func<CancellationToken, Task<IReadOnlyList<Network>>>? Ask(
        EngineCache session, IReadOnlyList<Network> networks)
    {
        IReadOnlyList<Network> wanted = [
            .. Filter(session).Apply(networks)
                .Where(network => _returned.Add((session.Engine.Reference, network.Id)))];
        if (Unused && UnusedNetworks.NeedLook(wanted))
            return token => UnusedAsync(session, wanted, token);

        if (Detailed)
            return token => NetworkDetails.AddAsync(session.Engine, wanted, token);

        WriteObject(wanted, enumerateCollection: true);
        return null;
    }

    /// <summary>Selects the unused networks. Requests from the engine the users that are not in its list of
    /// containers.</summary>
    private async Task<IReadOnlyList<Network>> UnusedAsync(
        EngineCache session, IReadOnlyList<Network> wanted, CancellationToken cancellationToken)
    {
        IReadOnlyList<Network> unused = await UnusedNetworks.SelectAsync(
            session.Engine, wanted, session.Networks, cancellationToken).ConfigureAwait(false);
        return Detailed
            ? await NetworkDetails.AddAsync(session.Engine, unused, cancellationToken).ConfigureAwait(false)
            : unused;
    }

    private NetworkFilter Filter(EngineCache session) => new()
    {
        Drivers = Driver,
        Scopes = Scope,
        Type = Type,
        Labels = _labels,
        Project = NamePattern.TestAny(Project),
        Unused = Unused,
        CreatedBefore = CreatedBefore,
        CreatedAfter = CreatedAfter,
        OnContainers = Container is null
        ? null
        : [.. Container.SelectMany(session.Find).Select(container => container.Id)],
    };
}
