namespace DockerNetwork;

/// <summary>A node of a swarm that has a network up, as the network's inspect on this node knows it (API: an item of
/// <c>Peers</c>).</summary>
public sealed record NetworkPeer
{
    /// <summary>The node's name in the network's own gossip: a part of its hostname and id, not its hostname.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The node's address, without prefix length.</summary>
    public string Address { get; internal init; } = "";

    /// <summary>The name.</summary>
    /// <returns>The node's name.</returns>
    public override string ToString() => Name;
}
