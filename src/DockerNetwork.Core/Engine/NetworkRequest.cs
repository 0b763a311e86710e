namespace DockerNetwork.Core.Engine;

/// <summary>The settings of a new network (API: the body of <c>POST /networks/create</c>).</summary>
internal sealed record NetworkRequest
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The driver; null for the engine's default (bridge; nat on Windows).</summary>
    public string? Driver { get; init; }

    /// <summary>The scope: local, swarm or global; null for the driver's default.</summary>
    public string? Scope { get; init; }

    /// <summary>False for a network without IPv4 (API 1.48); null for the engine's default.</summary>
    public bool? EnableIPv4 { get; init; }

    /// <summary>True for a network with IPv6; null for the engine's default.</summary>
    public bool? EnableIPv6 { get; init; }

    /// <summary>True for an internal network: it has no route to the outside.</summary>
    public bool Internal { get; init; }

    /// <summary>True if standalone containers may join this network of a swarm.</summary>
    public bool Attachable { get; init; }

    /// <summary>True if it is a swarm's routing mesh.</summary>
    public bool Ingress { get; init; }

    /// <summary>True if it only holds settings for other networks.</summary>
    public bool ConfigOnly { get; init; }

    /// <summary>The name of the network that its settings come from, or null.</summary>
    public string? ConfigFrom { get; init; }

    /// <summary>The IPAM driver; null for the engine's default.</summary>
    public string? IpamDriver { get; init; }

    /// <summary>The options of the IPAM driver.</summary>
    public StringMap IpamOptions { get; init; } = StringMap.Empty;

    /// <summary>The address pools; none lets the engine choose.</summary>
    public ItemList<NetworkPool> Pools { get; init; } = ItemList<NetworkPool>.Empty;

    /// <summary>The driver's options.</summary>
    public StringMap Options { get; init; } = StringMap.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; init; } = StringMap.Empty;
}
