namespace DockerNetwork;

/// <summary>The number of addresses in use in a network's subnet (API 1.52: <c>Status.IPAM.Subnets</c>).</summary>
public sealed record AddressUse
{
    /// <summary>The subnet in CIDR form.</summary>
    public string Subnet { get; internal init; } = "";

    /// <summary>The number of addresses in use. It includes the network address, the gateway and the broadcast address.
    /// The largest number of the type stands for all higher counts.</summary>
    public ulong InUse { get; internal init; }

    /// <summary>The number of addresses left for containers that do not request a specific one. If the subnet has a
    /// range, only the range counts.</summary>
    public ulong Free { get; internal init; }

    /// <summary>The subnet with both counts.</summary>
    /// <returns><c>10.1.0.0/24: 5 in use, 251 free</c>.</returns>
    public override string ToString() => $"{Subnet}: {InUse} in use, {Free} free";
}
