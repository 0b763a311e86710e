namespace DockerNetwork.Core.Naming;

/// <summary>An address that a network's DNS has under a name.</summary>
public sealed record NameAddress
{
    /// <summary>The address, without prefix length.</summary>
    public string Address { get; init; } = "";

    /// <summary>The name as it was registered; a question may spell it in other case.</summary>
    public string Name { get; init; } = "";

    /// <summary>Which of the container's names it is.</summary>
    public NameMatch MatchedBy { get; init; }

    /// <summary>The container's name; null for a service's shared address.</summary>
    public string? Container { get; init; }

    /// <summary>The container's full id; null for containers of other nodes and for a service's shared address.</summary>
    public string? ContainerId { get; init; }

    /// <summary>The endpoint; null where <see cref="ContainerId"/> is.</summary>
    public NetworkEndpoint? Endpoint { get; init; }

    /// <summary>The address.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => Address;
}
