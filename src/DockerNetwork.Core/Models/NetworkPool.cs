namespace DockerNetwork;

/// <summary>An address pool of a network (API: an item of <c>IPAM.Config</c>).</summary>
public sealed record NetworkPool
{
    /// <summary>The subnet in CIDR form, such as <c>172.20.0.0/16</c>.</summary>
    public string Subnet { get; internal init; } = "";

    /// <summary>The part of the subnet that the engine assigns addresses from, in CIDR form; null for the whole
    /// subnet.</summary>
    public string? IPRange { get; internal init; }

    /// <summary>The gateway's address, or null if the network has none.</summary>
    public string? Gateway { get; internal init; }

    /// <summary>The addresses that the driver reserves for other uses, by name.</summary>
    public StringMap AuxAddresses { get; internal init; } = StringMap.Empty;

    /// <summary>The subnet.</summary>
    /// <returns>The subnet in CIDR form.</returns>
    public override string ToString() => Subnet;
}
