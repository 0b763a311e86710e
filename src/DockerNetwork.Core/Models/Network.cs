namespace DockerNetwork;

/// <summary>A network of a Docker Engine (API: <c>GET /networks</c>), with the containers that refer to it.</summary>
public sealed record Network
{
    /// <summary>The name. Case counts.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The full id: 64 hexadecimal digits, or a shorter word for networks of a swarm.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The first 12 characters of the id.</summary>
    public string ShortId => ShortIds.Of(Id);

    /// <summary>The driver: bridge, host, null, macvlan, ipvlan, overlay, nat, transparent, l2bridge, ….</summary>
    public string Driver { get; internal init; } = "";

    /// <summary>How far it reaches: local, swarm or global.</summary>
    public string Scope { get; internal init; } = "";

    /// <summary>When it was made; year 1 for a network that the swarm is setting up.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>Whether it has IPv4 addresses. Always true for engines before API 1.48, which cannot be told
    /// otherwise.</summary>
    public bool EnableIPv4 { get; internal init; } = true;

    /// <summary>Whether it has IPv6 addresses.</summary>
    public bool EnableIPv6 { get; internal init; }

    /// <summary>Whether it has no way out.</summary>
    public bool Internal { get; internal init; }

    /// <summary>Whether plain containers may join this network of a swarm.</summary>
    public bool Attachable { get; internal init; }

    /// <summary>Whether it is a swarm's routing mesh.</summary>
    public bool Ingress { get; internal init; }

    /// <summary>Whether it only holds settings for other networks.</summary>
    public bool ConfigOnly { get; internal init; }

    /// <summary>The name of the network its settings came from, or null.</summary>
    public string? ConfigFrom { get; internal init; }

    /// <summary>The driver that gives out addresses.</summary>
    public string IpamDriver { get; internal init; } = "";

    /// <summary>The options of the driver that gives out addresses.</summary>
    public StringMap IpamOptions { get; internal init; } = StringMap.Empty;

    /// <summary>The address pools, IPv4 and IPv6.</summary>
    public ItemList<NetworkPool> Pools { get; internal init; } = ItemList<NetworkPool>.Empty;

    /// <summary>The driver's options.</summary>
    public StringMap Options { get; internal init; } = StringMap.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; internal init; } = StringMap.Empty;

    /// <summary>The containers that refer to it, running or stopped, by name. Empty where the look-up was left
    /// out.</summary>
    public ItemList<NetworkMember> Containers { get; internal init; } = ItemList<NetworkMember>.Empty;

    /// <summary>The nodes of the swarm that have the network up, by name. Only in detail; empty outside a
    /// swarm.</summary>
    public ItemList<NetworkPeer> Peers { get; internal init; } = ItemList<NetworkPeer>.Empty;

    /// <summary>The swarm's services on the network, by name, with their tasks on every node. Only in detail; empty
    /// outside a swarm, and on a node that has nothing on the network.</summary>
    public ItemList<NetworkService> Services { get; internal init; } = ItemList<NetworkService>.Empty;

    /// <summary>How many addresses of each subnet are in use. Only in detail; empty for engines before API 1.52, which
    /// do not count.</summary>
    public ItemList<AddressUse> AddressUse { get; internal init; } = ItemList<AddressUse>.Empty;

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The name.</summary>
    /// <returns>The name, so that a network in a string reads as one.</returns>
    public override string ToString() => Name;
}
