namespace DockerNetwork.Core.Engine;

/// <summary>What a node knows by gossip of who is on a network of its swarm, on all nodes (API: <c>GET /networks/{id}?verbose=true</c>).
/// Any node has it for the networks that something of its own is on.</summary>
public sealed record SwarmNetwork
{
    /// <summary>The network's full id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The services; under an empty name the plain containers.</summary>
    public ItemList<SwarmNetworkService> Services { get; init; } = ItemList<SwarmNetworkService>.Empty;

    /// <summary>The full ids of this node's own containers on it, by their endpoint's id.</summary>
    public StringMap OwnContainers { get; init; } = StringMap.Empty;
}
