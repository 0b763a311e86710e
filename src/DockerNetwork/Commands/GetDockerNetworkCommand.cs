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
    /// <summary>Networks by name, id, id prefix or wildcard. A network that is piped is looked up anew, on its
    /// engine.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[]? Name { get; set; }

    /// <summary>Networks by full id or id prefix.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public NetworkReference[]? Id { get; set; }

    /// <summary>Only networks of these drivers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DriverCompleter))]
    public string[] Driver { get; set; } = [];

    /// <summary>Only networks of these scopes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet("local", "swarm", "global")]
    public string[] Scope { get; set; } = [];

    /// <summary>Only networks with these labels, each 'key', 'key=value' or a hashtable; without those that begin with
    /// '!'.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkLabelCompleter))]
    public object[] Label { get; set; } = [];

    /// <summary>Only Docker's own networks, or only all others.</summary>
    [Parameter]
    [ValidateNotNull]
    public NetworkType? Type { get; set; }

    /// <summary>Only networks that one of these containers is on.</summary>
    [Parameter(ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[]? Container { get; set; }

    /// <summary>Only networks that no container, running or stopped, refers to, and that can be removed.</summary>
    [Parameter]
    public SwitchParameter Unused { get; set; }

    /// <summary>Only networks made before this time.</summary>
    [Parameter]
    [ValidateNotNull]
    public DateTimeOffset? CreatedBefore { get; set; }

    /// <summary>Only networks made after this time.</summary>
    [Parameter]
    [ValidateNotNull]
    public DateTimeOffset? CreatedAfter { get; set; }

    /// <summary>Adds the swarm's peers and services, and how many addresses are in use: one request more a network.
    /// What an engine does not have stays empty.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Leaves the look-up of containers out: one request less.</summary>
    [Parameter]
    public SwitchParameter NoContainers { get; set; }

    private IReadOnlyList<LabelFilter> _labels = [];

    private bool NeedsContainers => Unused || Container is not null;

    private EngineLists Lists => NoContainers ? EngineLists.Networks : EngineLists.Members;

    /// <inheritdoc />
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (NoContainers && NeedsContainers)
            Stop(new DockerNetworkException(FailureKind.RequestInvalid,
                "-NoContainers leaves out what -Unused and -Container need. Leave one of them out."));
    }

    private protected override void ProcessItem()
    {
        _labels = Hashtables.ToFilters(Label);
        Container = NotTheSameText(Name, Container, nameof(Container));
        if (Name is null && Id is null)
            Write([], session => session.Networks);

        ForEach(Name, reference => Write(reference, session => session.Match(reference)));
        ForEach(Id, reference => Write(reference, session => session.MatchId(reference)));
    }

    /// <summary>Of several engines, a plain name has to be on one of them.</summary>
    private void Write(NetworkReference reference, Func<EngineCache, IReadOnlyList<Network>> match)
    {
        EngineLookup lookup = new(this);
        Write(EngineLookup.EnginesOf([reference]), session => lookup.Find(session, [reference], _ => match(session))!);
        lookup.ReportMissing();
    }

    private void Write(IReadOnlyList<EngineReference> engines, Func<EngineCache, IReadOnlyList<Network>> find) =>
        this.ForEachEngine(engines, Lists, session => Ask(session, find(session)),
            (_, networks) => WriteObject(networks, enumerateCollection: true));

    /// <summary>The details are asked for; all else is known by now.</summary>
    private Func<CancellationToken, Task<IReadOnlyList<Network>>>? Ask(
        EngineCache session, IReadOnlyList<Network> networks)
    {
        IReadOnlyList<Network> wanted = [.. Filter(session).Apply(networks)];
        if (Unused && UnusedNetworks.NeedLook(wanted))
            return token => UnusedAsync(session, wanted, token);

        if (Detailed)
            return token => NetworkDetails.AddAsync(session.Engine, wanted, token);

        WriteObject(wanted, enumerateCollection: true);
        return null;
    }

    /// <summary>Asks the engine for users that are in no list of its containers.</summary>
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
        Unused = Unused,
        CreatedBefore = CreatedBefore,
        CreatedAfter = CreatedAfter,
        OnContainers = Container is null
        ? null
        : [.. Container.SelectMany(session.Find).Select(container => container.Id)],
    };
}
