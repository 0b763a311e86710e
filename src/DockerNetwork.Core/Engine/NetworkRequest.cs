namespace DockerNetwork.Core.Engine;

/// <summary>The settings of a network to make (API: the body of <c>POST /networks/create</c>).</summary>
public sealed record NetworkRequest
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The driver, or null for the engine's own choice (bridge; nat on Windows).</summary>
    public string? Driver { get; init; }

    /// <summary>local, swarm or global; null for the driver's own.</summary>
    public string? Scope { get; init; }

    /// <summary>False for a network without IPv4 (API 1.48); null for the engine's default.</summary>
    public bool? EnableIPv4 { get; init; }

    /// <summary>True for a network with IPv6; null for the engine's default.</summary>
    public bool? EnableIPv6 { get; init; }

    /// <summary>Whether it has no way out.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether plain containers may join this network of a swarm.</summary>
    public bool Attachable { get; init; }

    /// <summary>Whether it is a swarm's routing mesh.</summary>
    public bool Ingress { get; init; }

    /// <summary>Whether it only holds settings for other networks.</summary>
    public bool ConfigOnly { get; init; }

    /// <summary>The name of the network that its settings come from, or null.</summary>
    public string? ConfigFrom { get; init; }

    /// <summary>The driver that gives out addresses, or null for the engine's own.</summary>
    public string? IpamDriver { get; init; }

    /// <summary>The options of that driver.</summary>
    public StringMap IpamOptions { get; init; } = StringMap.Empty;

    /// <summary>The address pools; none for the engine's own choice.</summary>
    public ItemList<NetworkPool> Pools { get; init; } = ItemList<NetworkPool>.Empty;

    /// <summary>The driver's options.</summary>
    public StringMap Options { get; init; } = StringMap.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; init; } = StringMap.Empty;
}
