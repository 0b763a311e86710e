namespace DockerNetwork.Core.Naming;

/// <summary>An address that a network's DNS has under a name.</summary>
public sealed record NameAddress
{
    /// <summary>The address, without prefix length. In a snapshot of a change that is not made yet an address may not
    /// be given out yet: then words for it, such as <c>a new address of db on backend</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>A for an IPv4 address, AAAA for an IPv6 one.</summary>
    public RecordType Type { get; init; }

    /// <summary>The name as it was registered; a question may spell it in other case.</summary>
    public string Name { get; init; } = "";

    /// <summary>Which of the container's names it is.</summary>
    public NameMatch MatchedBy { get; init; }

    /// <summary>The container's name; null for a service's shared address.</summary>
    public string? Container { get; init; }

    /// <summary>The container's full id; null for a service's shared address, and where a container of another node's
    /// is not known.</summary>
    public string? ContainerId { get; init; }

    /// <summary>The endpoint; null for what is only known from a swarm.</summary>
    public NetworkEndpoint? Endpoint { get; init; }

    /// <summary>The node that the container runs on where that is another than the engine's own; null mostly.</summary>
    public string? Node { get; init; }

    /// <summary>The address.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => Address;
}
