namespace DockerNetwork;

/// <summary>A network of a Docker Engine (API: <c>GET /networks</c>), with the containers that refer to it.</summary>
public sealed record Network
{
    /// <summary>The name. It is case-sensitive.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The full id: 64 hexadecimal digits, or a shorter text for networks of a swarm.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The first 12 characters of the id.</summary>
    public string ShortId => ShortIds.Of(Id);

    /// <summary>The driver: bridge, host, null, macvlan, ipvlan, overlay, nat, transparent, l2bridge, ….</summary>
    public string Driver { get; internal init; } = "";

    /// <summary>The scope: local, swarm or global.</summary>
    public string Scope { get; internal init; } = "";

    /// <summary>The creation time; year 1 for a network that the swarm is still setting up.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>True if it has IPv4 addresses. Always true before API 1.48, because these engines cannot switch IPv4
    /// off.</summary>
    public bool EnableIPv4 { get; internal init; } = true;

    /// <summary>True if it has IPv6 addresses.</summary>
    public bool EnableIPv6 { get; internal init; }

    /// <summary>True if it is internal: it has no route to the outside.</summary>
    public bool Internal { get; internal init; }

    /// <summary>True if standalone containers may join this network of a swarm.</summary>
    public bool Attachable { get; internal init; }

    /// <summary>True if it is a swarm's routing mesh.</summary>
    public bool Ingress { get; internal init; }

    /// <summary>True if it only holds settings for other networks.</summary>
    public bool ConfigOnly { get; internal init; }

    /// <summary>The name of the network that its settings came from, or null.</summary>
    public string? ConfigFrom { get; internal init; }

    /// <summary>The IPAM driver.</summary>
    public string IpamDriver { get; internal init; } = "";

    /// <summary>The options of the IPAM driver.</summary>
    public StringMap IpamOptions { get; internal init; } = StringMap.Empty;

    /// <summary>The address pools, IPv4 and IPv6.</summary>
    public ItemList<NetworkPool> Pools { get; internal init; } = ItemList<NetworkPool>.Empty;

    /// <summary>The subnets of the pools.</summary>
    public ItemList<string> Subnets => new(Pools.Select(pool => pool.Subnet));

    /// <summary>The gateways of the pools that have one.</summary>
    public ItemList<string> Gateways => new(Pools.Select(pool => pool.Gateway).OfType<string>());

    /// <summary>The driver's options.</summary>
    public StringMap Options { get; internal init; } = StringMap.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; internal init; } = StringMap.Empty;

    /// <summary>The project of Docker Compose that made it, or null.</summary>
    public string? Project => ComposeLabels.Value(Labels, ComposeLabels.Project);

    /// <summary>The containers that refer to it, running or stopped, sorted by name. Empty if the request left
    /// containers out.</summary>
    public ItemList<NetworkMember> Containers { get; internal init; } = ItemList<NetworkMember>.Empty;

    /// <summary>The swarm nodes on which the network is up, sorted by name. Only in detail; empty outside a
    /// swarm.</summary>
    public ItemList<NetworkPeer> Peers { get; internal init; } = ItemList<NetworkPeer>.Empty;

    /// <summary>The swarm's services on the network, sorted by name, with their tasks on every node. Only in detail;
    /// empty outside a swarm, and on a node that has nothing on the network.</summary>
    public ItemList<NetworkService> Services { get; internal init; } = ItemList<NetworkService>.Empty;

    /// <summary>The number of addresses in use in each subnet. Only in detail; empty before API 1.52, because these
    /// engines do not count.</summary>
    public ItemList<AddressUse> AddressUse { get; internal init; } = ItemList<AddressUse>.Empty;

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The name.</summary>
    /// <returns>The name, so that the object reads as its name in a string.</returns>
    public override string ToString() => Name;
}
