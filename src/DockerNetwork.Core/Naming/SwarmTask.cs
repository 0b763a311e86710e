namespace DockerNetwork.Core.Naming;

/// <summary>A running task of a service: a container on some node of the swarm.</summary>
public sealed record SwarmTask
{
    /// <summary>The container's name, such as <c>web.1.x8n…</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its IPv4 address on the network. A swarm's records have no IPv6.</summary>
    public string Address { get; init; } = "";

    /// <summary>Its other names, where they are known: short id and hostname.</summary>
    public ItemList<string> Aliases { get; init; } = ItemList<string>.Empty;

    /// <summary>The container's full id, where it is known.</summary>
    public string? ContainerId { get; init; }

    /// <summary>The name of the node that it runs on, or where that is not known its address; null for this engine's
    /// own node.</summary>
    public string? Node { get; init; }

    /// <summary>Whether it may have names that this engine is not told.</summary>
    public bool HasUnknownNames { get; init; }
}
