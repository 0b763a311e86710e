namespace DockerNetwork;

/// <summary>How many addresses of a network's subnet are in use (API 1.52: <c>Status.IPAM.Subnets</c>).</summary>
public sealed record AddressUse
{
    /// <summary>The subnet in CIDR form.</summary>
    public string Subnet { get; internal init; } = "";

    /// <summary>How many addresses are taken, those of the network itself, of its gateway and of its broadcast too. The
    /// largest number stands for all that are more.</summary>
    public ulong InUse { get; internal init; }

    /// <summary>How many are left to be given out to containers that ask for none by name: those of the range, where
    /// the subnet has one.</summary>
    public ulong Free { get; internal init; }

    /// <summary>All three.</summary>
    /// <returns><c>10.1.0.0/24: 5 in use, 251 free</c>.</returns>
    public override string ToString() => $"{Subnet}: {InUse} in use, {Free} free";
}
