namespace DockerNetwork;

/// <summary>A swarm node on which a network is up, as the network's inspect on this node reports it (API: an item of
/// <c>Peers</c>).</summary>
public sealed record NetworkPeer
{
    /// <summary>The node's name in the network's gossip protocol. It consists of a part of its hostname and its id, and
    /// is not its hostname.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The node's address, without prefix length.</summary>
    public string Address { get; internal init; } = "";

    /// <summary>The name.</summary>
    /// <returns>The node's name.</returns>
    public override string ToString() => Name;
}
