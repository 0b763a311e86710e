namespace DockerNetwork;

/// <summary>A range that the engine takes subnets from when a network asks for none.</summary>
public sealed record AddressPool
{
    /// <summary>The range in CIDR form.</summary>
    public string Base { get; internal init; } = "";

    /// <summary>The prefix length of each subnet.</summary>
    public int Size { get; internal init; }

    /// <summary>Whether it is one of Docker's own, and not of the engine's settings.</summary>
    public bool BuiltIn { get; internal init; }

    /// <summary>The range, and the length of its subnets.</summary>
    /// <returns><c>10.0.0.0/8 in /24</c>.</returns>
    public override string ToString() => $"{Base} in /{Size}";
}
