namespace DockerNetwork;

/// <summary>A container in a network's list of members.</summary>
public sealed record NetworkMember
{
    /// <summary>The container's name, without a leading slash.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The container's full id.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The container's state: created, running, paused, restarting, removing, exited or dead.</summary>
    public string State { get; internal init; } = "";

    /// <summary>The address on this network, without prefix length; null while the container does not run.</summary>
    public string? IPv4Address { get; internal init; }

    /// <summary>The IPv6 address on this network, without prefix length; null if there is none.</summary>
    public string? IPv6Address { get; internal init; }

    /// <summary>The interface's MAC address; null while the container does not run.</summary>
    public string? MacAddress { get; internal init; }

    /// <summary>The engine it is on, for the cmdlets that accept a member.</summary>
    internal EngineReference? Engine { get; init; }

    /// <summary>The name.</summary>
    /// <returns>The container's name.</returns>
    public override string ToString() => Name;
}
