namespace DockerNetwork;

/// <summary>A container's endpoint on a network (API: an item of <c>NetworkSettings.Networks</c> in a container's
/// inspect).</summary>
public sealed record NetworkEndpoint
{
    /// <summary>The network's name.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id; empty for a container that was never started and refers to its network by name
    /// only.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The container's name, without a leading slash.</summary>
    public string Container { get; internal init; } = "";

    /// <summary>The container's full id.</summary>
    public string ContainerId { get; internal init; } = "";

    /// <summary>The container's state: created, running, paused, restarting, removing, exited or dead.</summary>
    public string State { get; internal init; } = "";

    /// <summary>The address, without prefix length. For a container that does not run, the address it requested, or
    /// null.</summary>
    public string? IPv4Address { get; internal init; }

    /// <summary>The IPv6 address, without prefix length. For a container that does not run, the address it requested,
    /// or null.</summary>
    public string? IPv6Address { get; internal init; }

    /// <summary>The interface's MAC address; null for a container that does not run and requested none.</summary>
    public string? MacAddress { get; internal init; }

    /// <summary>Both addresses, as far as it has them.</summary>
    public ItemList<string> IPAddresses => new(new[] { IPv4Address, IPv6Address }.OfType<string>());

    /// <summary>The IPv4 gateway; null if there is none.</summary>
    public string? Gateway { get; internal init; }

    /// <summary>The IPv6 gateway; null if there is none.</summary>
    public string? IPv6Gateway { get; internal init; }

    /// <summary>The requested aliases, in their order. Names that the engine adds (short id, hostname) are only in
    /// <see cref="DnsNames"/>.</summary>
    public ItemList<string> Aliases { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The names that the network's DNS resolves to this endpoint while the container runs: container name,
    /// aliases, short id, hostname. Empty on networks without names (bridge, host, none). From API 1.44 this is the
    /// engine's own list. Before that the module builds it by the same rule (moby/moby daemon/container_operations.go,
    /// buildEndpointDNSNames).</summary>
    public ItemList<string> DnsNames { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The legacy links, each as <c>container:alias</c>.</summary>
    public ItemList<string> Links { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The endpoint's driver options.</summary>
    public StringMap DriverOptions { get; internal init; } = StringMap.Empty;

    /// <summary>The gateway priority. The endpoint with the highest one provides the default gateway, and the DNS
    /// searches its network first. 0 if none was requested (API 1.48).</summary>
    public int GatewayPriority { get; internal init; }

    /// <summary>The endpoint's full id; empty while the container does not run.</summary>
    public string EndpointId { get; internal init; } = "";

    /// <summary>The swarm node that the container runs on; usually null, because it is set only for another node than
    /// the engine's own. On an engine that is not a manager, the node's address.</summary>
    public string? Node { get; internal init; }

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The requested IPv4 address, which may differ from the one in use; null if the engine chose
    /// it.</summary>
    public string? RequestedIPv4Address { get; internal init; }

    /// <summary>The requested IPv6 address, which may differ from the one in use; null if the engine chose
    /// it.</summary>
    public string? RequestedIPv6Address { get; internal init; }

    /// <summary>The requested MAC address; null if the engine chose it, and for a running container if the engine does
    /// not tell.</summary>
    public string? RequestedMacAddress { get; internal init; }

    /// <summary>The requested link-local addresses.</summary>
    public ItemList<string> LinkLocalAddresses { get; internal init; } = ItemList<string>.Empty;

    /// <summary>True for settings that a refused connect left in the container. The container is not on the
    /// network.</summary>
    internal bool IsLeftover { get; init; }

    /// <summary>The container's name and the network's.</summary>
    /// <returns><c>container@network</c>.</returns>
    public override string ToString() => $"{Container}@{Network}";
}
