namespace DockerNetwork.Core.Engine;

/// <summary>A container as a network of a swarm knows it, wherever it runs.</summary>
public sealed record SwarmNetworkTask
{
    /// <summary>The container's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The endpoint's full id.</summary>
    public string EndpointId { get; init; } = "";

    /// <summary>Its IPv4 address on the network.</summary>
    public string Address { get; init; } = "";

    /// <summary>The address of its node.</summary>
    public string NodeAddress { get; init; } = "";
}
