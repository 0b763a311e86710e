using System.Management.Automation;
using DockerNetwork.Binding;
using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Commands;

/// <summary>Connects containers, running or stopped, or services of a swarm, to networks.</summary>
[Cmdlet(
    VerbsCommunications.Connect, "DockerNetwork", SupportsShouldProcess = true,
    DefaultParameterSetName = ContainerSet)]
[OutputType(typeof(NetworkEndpoint))]
public sealed class ConnectDockerNetworkCommand : MembershipCommand
{
    private ConnectGuard? _guard;

    /// <summary>Aliases of the containers on these networks, in addition to their own names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Alias { get; set; } = [];

    /// <summary>The IPv4 address.</summary>
    [Parameter(ParameterSetName = ContainerSet, ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPAddress { get; set; }

    /// <summary>The IPv6 address.</summary>
    [Parameter(ParameterSetName = ContainerSet, ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(AddressCompleter))]
    public string? IPv6Address { get; set; }

    /// <summary>Link-local addresses.</summary>
    [Parameter(ParameterSetName = ContainerSet, ValueFromPipelineByPropertyName = true)]
    [Texts(IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] LinkLocalIPAddress { get; set; } = [];

    /// <summary>Legacy links, each 'container:alias' or 'container'.</summary>
    [Parameter(ParameterSetName = ContainerSet, ValueFromPipelineByPropertyName = true)]
    [Texts("Name", IsList = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string[] Link { get; set; } = [];

    /// <summary>The endpoint's driver options, as a hashtable or as 'key=value'. Tab completes them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Pairs]
    [ArgumentCompleter(typeof(EndpointOptionCompleter))]
    public SettingPairs[]? DriverOption { get; set; }

    /// <summary>The gateway priority. The network with the highest priority gives the container its default gateway,
    /// and names are looked up on it first (API 1.48).</summary>
    [Parameter(ParameterSetName = ContainerSet, ValueFromPipelineByPropertyName = true)]
    [Cell]
    [ArgumentCompleter(typeof(NoCompleter))]
    public int? GatewayPriority { get; set; }

    /// <summary>The MAC address (API 1.54).</summary>
    [Parameter(ParameterSetName = ContainerSet, ValueFromPipelineByPropertyName = true)]
    [Texts(IsOne = true)]
    [ArgumentCompleter(typeof(NoCompleter))]
    public string? MacAddress { get; set; }

    /// <summary>An endpoint, from Disconnect-DockerNetwork -PassThru or Get-DockerNetworkEndpoint, whose settings the
    /// new one takes over. The parameters come first.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ContainerSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NoCompleter))]
    public EndpointTemplate? InputObject { get; set; }

    private ConnectGuard Guard => _guard ??= new(this, Flush);

    /// <summary>True if a name was piped. Its address is the one that the engine answers.</summary>
    private bool IsOfName => Network.Any(item => item.IsOfName) || Container.Any(item => item.IsOfName);

    private EndpointRequest Request => new()
    {
        Aliases = new(Alias),
        IPv4Address = Asked(IPAddress, nameof(IPAddress), IsOfName),
        IPv6Address = Asked(IPv6Address, nameof(IPv6Address), InputObject is not null),
        LinkLocalAddresses = new(LinkLocalIPAddress),
        Links = EndpointRequest.LinksOf(Link),
        DriverOptions = SettingPairs.MergeOptions("-DriverOption", DriverOption),
        GatewayPriority = Asked(GatewayPriority, nameof(GatewayPriority), InputObject is not null),
        MacAddress = Asked(MacAddress, nameof(MacAddress), InputObject is not null)?.Replace('-', ':'),
    };

    private EndpointRequest RequestOn(EngineCache session, ResourceId network) => InputObject is null
        ? Request
        : EndpointCopy.Complete(
            Request, InputObject.Endpoint, network, session.Engine.Api, session.Engine.IsWindows);

    private protected override void ProcessPair(EngineCache session, ResourceId network, ResourceId container)
    {
        EndpointRequest request = RequestOn(session, network);
        DriverCheck.Endpoint(request, network, session.Engine.IsWindows);
        AddressCheck.Form(request);
        WarnAboutIgnored(session, network, request);
        if (session.NamesakesOf(network) is { Count: > 0 } others)
            request =
                Await(token => Namesakes.ConnectAsync(session.Engine, network, container, others, request, token));

        if (request.IPv4Address is not null || request.IPv6Address is not null || request.LinkLocalAddresses.Count > 0)
            CheckAddress(session, network, request);

        ConnectPair pair = new(
            network, container, Array.Find(Network, item => item.Network?.Id == network.Id)?.Network,
                Array.Find(Container, item => item.Container?.Id == container.Id)?.Container);
        Guard.Check(session, pair, request);

        SwarmRules rules = new(this, session);
        rules.DemandJoin(network, container);
        bool ShouldConnect() =>
            ShouldProcess(
                $"{container} on {session.Engine.Reference}", $"Connect to network '{network}'{Describe(request)}");
        bool isWanted = network.Id == network.Name
            ? ShouldConnect()
            : ChangePreview.Ask(session, new ConnectChange(network, container, request), ShouldConnect);
        if (isWanted && rules.IsForLater(network, container))
            ConnectForLater(session.Engine, network, rules.Key(network), container, request);
        else if (isWanted)
            Connect(session, pair, request);
    }

    private void Connect(EngineCache session, ConnectPair pair, EndpointRequest request)
    {
        bool? wasOn = Guard.Begin(session, pair);
        Change(pair.Container, async token =>
        {
            NetworkEndpoint endpoint = await NetworkConnection.ConnectAsync(
                session.Engine, pair.Network, pair.Container, request, token, wasOn).ConfigureAwait(false);
            Guard.Made(pair);
            return endpoint;
        });
    }

    private void ConnectForLater(
        INetworkEngine engine, ResourceId network, ResourceId key, ResourceId container, EndpointRequest request) =>
        Change(container,
            async token => await SwarmJoin.ConnectAsync(engine, network, key, container, request, token)
            .ConfigureAwait(false));

    /// <summary>Finds the networks, including those that a swarm worker does not know yet. Such a network has its name
    /// as its id, and its effect on names is unknown.</summary>
    private protected override IReadOnlyList<ResourceId> Networks(EngineCache session, NetworkReference network) =>
        network.ResourceId is not null
            ? session.Find(network)
            : [.. session.MatchToJoin(network).Select(found => new ResourceId(found.Id, found.Name))];

    /// <summary>Finds the containers. A wildcard means those that the connect applies to.</summary>
    private protected override IReadOnlyList<ResourceId> Containers(
        EngineCache session, NetworkReference by, ResourceId network, ContainerReference container) =>
        WildcardChoice.ToConnect(session, by, network, container);

    /// <summary>True if the change applies. A network wildcard applies only to the swarm's networks, without the
    /// routing mesh.</summary>
    private protected override bool IsMeant(
        NetworkReference by, Network network, ServiceReference reference, Service service) =>
        !WildcardChoice.IsWildcard(by, network.Name) || (UnusedNetworks.IsSwarms(network) && !network.Ingress);

    private protected override void ProcessService(EngineCache session, Network network, Service service)
    {
        SwarmJoinCheck.DemandShared(network, service);
        EndpointRequest request = Request;
        WarnOnce(IgnoredSettings.Endpoint(request, network.Driver, session.Engine.IsWindows));
        if (!ShouldProcess($"service {service} on {session.Engine.Reference}",
            $"Connect to network '{network}'{Describe(request)} (its tasks are exchanged)"))
            return;

        WriteObject(Update($"Connecting service {service} to {network}", (limit, progress, token) =>
            new ServiceConnection(session.Engine, network, service, limit, progress).ConnectAsync(request, token)),
                enumerateCollection: true);
    }

    /// <summary>Warns about driver options that have no effect, if the network's driver is at hand.</summary>
    private void WarnAboutIgnored(EngineCache session, ResourceId network, EndpointRequest request)
    {
        Network? known = session.Has(EngineLists.Networks)
            ? session.Networks.FirstOrDefault(item => item.Id == network.Id)
            : Array.Find(Network, item => item.Network?.Id == network.Id)?.Network;
        if (known is not null)
            WarnOnce(IgnoredSettings.Endpoint(request, known.Driver, session.Engine.IsWindows));
    }

    private static void CheckAddress(EngineCache session, ResourceId network, EndpointRequest request)
    {
        if (session.Networks.FirstOrDefault(item => item.Id == network.Id) is Network found)
            AddressCheck.Endpoint(request, found, session.Engine.Api);
    }

    private static string Describe(EndpointRequest request)
    {
        IEnumerable<string?> parts =
        [
            request.Aliases.Count == 0 ? null : $"as {request.Aliases}",
            request.IPv4Address is null && request.IPv6Address is null
            ? null
            : $"at {request.IPv4Address ?? request.IPv6Address}",
        ];
        return string.Concat(parts.OfType<string>().Select(part => " " + part));
    }
}
