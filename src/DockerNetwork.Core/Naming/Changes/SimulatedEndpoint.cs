using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Changes;

/// <summary>Creates an endpoint that does not exist yet.</summary>
internal sealed class SimulatedEndpoint
{
    private const string NewGateway = "a new gateway";

    private readonly NamingSnapshot _snapshot;
    private readonly Network? _network;
    private readonly ContainerDetail _container;

    internal SimulatedEndpoint(NamingSnapshot snapshot, Network? network, ContainerDetail container)
    {
        _snapshot = snapshot;
        _network = network;
        _container = container;
    }

    internal SimulatedEndpoint(NamingSnapshot snapshot, NetworkEndpoint endpoint, ContainerDetail container)
        : this(snapshot, snapshot.Networks.FirstOrDefault(network => ZoneIndex.IsOf(endpoint, network)), container)
    {
    }

    internal NetworkEndpoint Of(EndpointRequest request)
    {
        NetworkEndpoint endpoint = new()
        {
            Network = _network!.Name,
            NetworkId = _network.Id,
            Container = _container.Container.Name,
            ContainerId = _container.Container.Id,
            RequestedIPv4Address = request.IPv4Address,
            RequestedIPv6Address = request.IPv6Address,
            IPv4Address = request.IPv4Address,
            IPv6Address = request.IPv6Address,
            Aliases = request.Aliases,
            Links = request.Links,
            GatewayPriority = request.GatewayPriority ?? 0,
        };
        return _container.Container.IsRunning ? Started(endpoint) : endpoint;
    }

    /// <summary>Returns the endpoint with the addresses, gateways and names that it has once its container
    /// runs.</summary>
    internal NetworkEndpoint Started(NetworkEndpoint endpoint)
    {
        if (_network is null)
            return endpoint;

        NetworkEndpoint? other = _snapshot.Containers
            .Where(item => item.Container.IsRunning)
            .SelectMany(item => item.Container.Endpoints)
            .FirstOrDefault(item => ZoneIndex.IsOf(item, _network));
        bool hasAddresses = _network.Driver is not ("host" or "null");
        return endpoint with
        {
            NetworkId = _network.Id,
            IPv4Address = hasAddresses && _network.EnableIPv4 ? endpoint.RequestedIPv4Address ?? New("address") : null,
            IPv6Address = hasAddresses && _network.EnableIPv6
            ? endpoint.RequestedIPv6Address ?? New("IPv6 address")
            : null,
            Gateway = other is null ? GatewayOf(isIPv6: false) : other.Gateway,
            IPv6Gateway = other is null ? GatewayOf(isIPv6: true) : other.IPv6Gateway,
            DnsNames = NamesOf(endpoint),
        };
    }

    private string New(string kind) => $"a new {kind} of {_container.Container.Name} on {_network!.Name}";

    private ItemList<string> NamesOf(NetworkEndpoint endpoint) =>
        PredefinedNames.HaveNames(_network!.Name, _snapshot.Rules.IsWindows)
        ? new(EndpointNames.Build(
            _container.Container.Name, endpoint.Aliases, _container.Container.Id, _container.Hostname))
        : ItemList<string>.Empty;

    /// <summary>Returns the gateway of the network. Bridge, macvlan and ipvlan networks have a gateway in each address
    /// family, unless they are internal. Overlay networks have theirs elsewhere.</summary>
    private string? GatewayOf(bool isIPv6)
    {
        bool hasGateway = !_network!.Internal
            && _network.Driver is not ("host" or "null" or "overlay")
            && (isIPv6 ? _network.EnableIPv6 : _network.EnableIPv4);
        return hasGateway ? NewGateway : null;
    }
}
