using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Changes settings of containers' endpoints on networks. The other settings stay as they are.</summary>
[Cmdlet(VerbsCommon.Set, "DockerNetworkEndpoint", SupportsShouldProcess = true)]
[OutputType(typeof(NetworkEndpoint))]
public sealed class SetDockerNetworkEndpointCommand : EngineCommand
{
    /// <summary>The networks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NetworkCompleter))]
    public NetworkReference[] Network { get; set; } = [];

    /// <summary>The containers, running or stopped.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Cell(IsList = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ContainerCompleter))]
    public ContainerReference[] Container { get; set; } = [];

    /// <summary>All aliases. The aliases that the endpoint has go.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Alias { get; set; } = [];

    /// <summary>The aliases to add.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] AddAlias { get; set; } = [];

    /// <summary>The aliases to remove, by name or wildcard.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] RemoveAlias { get; set; } = [];

    /// <summary>The IPv4 address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPAddress { get; set; }

    /// <summary>The IPv6 address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPv6Address { get; set; }

    /// <summary>All link-local addresses.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] LinkLocalIPAddress { get; set; } = [];

    /// <summary>All legacy links, each 'container:alias' or 'container'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts("Name", IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Link { get; set; } = [];

    /// <summary>The MAC address (API 1.54).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? MacAddress { get; set; }

    /// <summary>The gateway priority (API 1.48).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Cell]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int? GatewayPriority { get; set; }

    /// <summary>Driver options to set, as a hashtable or as 'key=value'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Pairs]
    [ArgumentCompleter(typeof(EndpointOptionCompleter))]
    public SettingPairs[]? DriverOption { get; set; }

    /// <summary>An endpoint from Get-DockerNetworkEndpoint, which gives the network and the container.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public EndpointTemplate? InputObject { get; set; }

    /// <summary>True if a name was piped. Its address is the one that the engine answers.</summary>
    private bool IsOfName => Network.Any(item => item.IsOfName) || Container.Any(item => item.IsOfName);

    private EndpointChange Change => new()
    {
        Aliases = Alias.Length == 0 ? null : new(Alias),
        AddedAliases = new(AddAlias),
        IsRemovedAlias = alias => RemoveAlias.Any(pattern => NamePattern.Fits(pattern, alias)),
        IPv4Address = Asked(IPAddress, nameof(IPAddress), IsOfName),
        IPv6Address = Asked(IPv6Address, nameof(IPv6Address), InputObject is not null),
        LinkLocalAddresses = LinkLocalIPAddress.Length == 0 ? null : new(LinkLocalIPAddress),
        Links = Link.Length == 0 ? null : EndpointRequest.LinksOf(Link),
        DriverOptions = SettingPairs.MergeOptions("-DriverOption", DriverOption),
        GatewayPriority = Asked(GatewayPriority, nameof(GatewayPriority), InputObject is not null),
        MacAddress = Asked(MacAddress, nameof(MacAddress), InputObject is not null)?.Replace('-', ':'),
    };

    private protected override void ProcessItem() => ForEach(Network, network => ForEach(Container, container =>
        OnEngines(ObjectReference.EngineOf(network, container, "container"), container, session =>
        {
            IReadOnlyList<ResourceId> networks = [];
            Try(network.Text, () => networks = session.Find(network));
            foreach (ResourceId found in networks)
                ForEach(
                    WildcardChoice.ToDisconnect(session, network, found, container),
                    item => ProcessPair(session, found, item));
        })));

    private void ProcessPair(EngineCache session, ResourceId network, ResourceId container)
    {
        new SwarmRules(this, session).DemandLeave(network, container);
        RequestedEndpoint settings = Await(token => RequestedEndpoint.ReadAsync(
            session.Engine, network, container, token));
        EndpointRequest wanted = Change.Apply(settings.Requested);
        if (EndpointChange.IsSame(wanted, settings.Requested))
        {
            Note($"{settings.Endpoint} has these settings already. Nothing is changed.");
            WriteObject(settings.Endpoint);
            return;
        }

        Check(session, settings, network, container, wanted);
        bool isWanted = ChangePreview.Ask(
            session, new EndpointReplacementChange(network, container, wanted),
            () => ShouldProcess(
                $"{container} on {session.Engine.Reference}",
                $"Change its endpoint on network '{network}' (it is disconnected for a moment)"));
        if (isWanted)
            WriteObject(Replace(session, settings, network, container, wanted));
    }

    private NetworkEndpoint Replace(
        EngineCache session, RequestedEndpoint settings, ResourceId network, ResourceId container,
        EndpointRequest wanted)
    {
        // Looks the container up before the work begins, because the work may run on another thread.
        SwarmRules rules = new(this, session);
        bool isForLater = rules.IsForLater(network, container);
        ResourceId key = isForLater ? rules.Key(network) : network;
        EndpointReplacement replacement = new(
            session.Engine, network, container, settings.Endpoint, settings.Requested);
        return Await(token => replacement.RunAsync(
            wanted,
            (request, limit) => isForLater
                ? SwarmJoin.ConnectAsync(session.Engine, network, key, container, request, limit)
                : NetworkConnection.ConnectAsync(session.Engine, network, container, request, limit, wasOn: false),
            token));
    }

    /// <summary>Checks the settings before the container leaves the network. A refusal that comes later interrupts its
    /// connections.</summary>
    private void Check(
        EngineCache session, RequestedEndpoint settings, ResourceId network, ResourceId container,
        EndpointRequest wanted)
    {
        settings.DemandChangeable(network, session.Engine.Api);
        DriverCheck.Endpoint(wanted, network, session.Engine.IsWindows);
        AddressCheck.Form(wanted);
        Requirements.Connect(
            wanted, session.Engine.Api, $"change the endpoint of container '{container}' on network '{network}'");
        if (session.Networks.FirstOrDefault(item => item.Id == network.Id) is not Network listed)
            return;

        AddressCheck.Endpoint(wanted, listed, session.Engine.Api);
        ConnectCheck check = new(session.Engine, listed, session.Containers);
        Await(token => check.DemandFreeAsync(container, wanted, token));
    }
}
