namespace DockerNetwork.Core.Naming.Zones;

/// <summary>A running task of a service: a container on a node of the swarm.</summary>
internal sealed record SwarmTask
{
    /// <summary>The container's name, such as <c>web.1.x8n…</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The container's IPv4 address on the network. A swarm's records have no IPv6 addresses.</summary>
    public string Address { get; init; } = "";

    /// <summary>The container's other known names: short id and hostname.</summary>
    public ItemList<string> Aliases { get; init; } = ItemList<string>.Empty;

    /// <summary>The container's full id; null if it is not known.</summary>
    public string? ContainerId { get; init; }

    /// <summary>The name of the node that the container runs on, or the node's address if the name is not known. Null
    /// for this engine's own node.</summary>
    public string? Node { get; init; }

    /// <summary>True if it may have names that this engine does not know.</summary>
    public bool HasUnknownNames { get; init; }
}
