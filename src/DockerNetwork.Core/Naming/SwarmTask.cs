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
}
