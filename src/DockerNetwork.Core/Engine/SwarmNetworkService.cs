namespace DockerNetwork.Core.Engine;

/// <summary>A service as a network of a swarm knows it.</summary>
public sealed record SwarmNetworkService
{
    /// <summary>Its name; empty for the plain containers.</summary>
    public string Name { get; init; } = "";

    /// <summary>The address that its tasks share, or null.</summary>
    public string? VirtualAddress { get; init; }

    /// <summary>Its running tasks on all nodes.</summary>
    public ItemList<SwarmNetworkTask> Tasks { get; init; } = ItemList<SwarmNetworkTask>.Empty;
}
