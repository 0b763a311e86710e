namespace DockerNetwork.Core.Engine;

/// <summary>A node of a swarm (API: an item of <c>GET /nodes</c>).</summary>
internal sealed record SwarmNode
{
    /// <summary>The node's id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name of its machine.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address at which the other nodes reach it.</summary>
    public string Address { get; init; } = "";

    /// <summary>The state: unknown, down, ready or disconnected.</summary>
    public string State { get; init; } = "";
}
