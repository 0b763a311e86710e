namespace DockerNetwork;

/// <summary>A container's place on a network (API: an item of <c>NetworkSettings.Networks</c> in a container's
/// inspect).</summary>
public sealed record NetworkEndpoint
{
    /// <summary>The network's name.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id; empty for a container that was never started and names its network
    /// only.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The container's name, without a leading slash.</summary>
    public string Container { get; internal init; } = "";

    /// <summary>The container's full id.</summary>
    public string ContainerId { get; internal init; } = "";

    /// <summary>The container's state: created, running, paused, restarting, removing, exited or dead.</summary>
    public string State { get; internal init; } = "";

    /// <summary>The address, without prefix length. For a container that does not run: the address it asked for, or
    /// null.</summary>
    public string? IPv4Address { get; internal init; }

    /// <summary>The IPv6 address, without prefix length; likewise.</summary>
    public string? IPv6Address { get; internal init; }

    /// <summary>The interface's MAC address; null while the container does not run and asked for none.</summary>
    public string? MacAddress { get; internal init; }

    /// <summary>The IPv4 gateway; null where there is none.</summary>
    public string? Gateway { get; internal init; }

    /// <summary>The IPv6 gateway; null where there is none.</summary>
    public string? IPv6Gateway { get; internal init; }

    /// <summary>The aliases that were given, in their order. Names that the engine adds of its own (short id, hostname)
    /// are in <see cref="DnsNames"/> only.</summary>
    public ItemList<string> Aliases { get; internal init; } = ItemList<string>.Empty;

    /// <summary>Every name that the network's DNS answers to for this endpoint while the container runs: container
    /// name, aliases, short id, hostname. Empty on networks without names (bridge, host, none). The engine's own list
    /// from API 1.44, before that made by the same rule (moby/moby daemon/container_operations.go,
    /// buildEndpointDNSNames).</summary>
    public ItemList<string> DnsNames { get; internal init; } = ItemList<string>.Empty;

    /// <summary>Legacy links, each <c>container:alias</c>.</summary>
    public ItemList<string> Links { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The endpoint's driver options.</summary>
    public StringMap DriverOptions { get; internal init; } = StringMap.Empty;

    /// <summary>The highest one gives the container its default gateway, and is asked first for names. 0 where none was
    /// given (API 1.48).</summary>
    public int GatewayPriority { get; internal init; }

    /// <summary>The endpoint's full id; empty while the container does not run.</summary>
    public string EndpointId { get; internal init; } = "";

    /// <summary>The node of the swarm that the container runs on, where that is another than the engine's own; null
    /// mostly. On an engine that is no manager the node's address.</summary>
    public string? Node { get; internal init; }

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The address that was asked for, apart from the one in use.</summary>
    internal string? RequestedIPv4Address { get; init; }

    /// <summary>The IPv6 address that was asked for, apart from the one in use.</summary>
    internal string? RequestedIPv6Address { get; init; }

    /// <summary>The link-local addresses that were asked for.</summary>
    internal ItemList<string> LinkLocalAddresses { get; init; } = ItemList<string>.Empty;

    /// <summary>Set for settings that a refused connect left in the container: it is on no network with them.</summary>
    internal bool IsLeftover { get; init; }

    /// <summary>Both names.</summary>
    /// <returns><c>container@network</c>.</returns>
    public override string ToString() => $"{Container}@{Network}";
}
