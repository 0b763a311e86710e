namespace DockerNetwork.Core.Naming.Zones;

/// <summary>An address that a network's DNS has under a name.</summary>
internal sealed record NameAddress
{
    /// <summary>The address, without prefix length. In a preview of a change, the engine may not have assigned the
    /// address yet. The property then holds a description, such as <c>a new address of db on backend</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>A for an IPv4 address, AAAA for an IPv6 one.</summary>
    public RecordType Type { get; init; }

    /// <summary>The name as it was registered. A question may spell it in different case.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of name, such as alias or hostname.</summary>
    public NameMatch MatchedBy { get; init; }

    /// <summary>The container's name; null for a service's shared address.</summary>
    public string? Container { get; init; }

    /// <summary>The container's full id. Null for a service's shared address, and for a container of another node whose
    /// id is not known.</summary>
    public string? ContainerId { get; init; }

    /// <summary>The endpoint; null if the address is known only from a swarm.</summary>
    public NetworkEndpoint? Endpoint { get; init; }

    /// <summary>The node that the container runs on, if it is not the engine's own node. Null for most
    /// addresses.</summary>
    public string? Node { get; init; }

    /// <summary>The address.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => Address;
}
