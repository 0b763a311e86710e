namespace DockerNetwork;

/// <summary>An address range that the engine takes subnets from if a network requests none.</summary>
public sealed record AddressPool
{
    /// <summary>The range in CIDR form.</summary>
    public string Base { get; internal init; } = "";

    /// <summary>The prefix length of each subnet.</summary>
    public int Size { get; internal init; }

    /// <summary>True if it is a built-in pool of Docker, and not one of the engine's settings.</summary>
    public bool BuiltIn { get; internal init; }

    /// <summary>The range, and the length of its subnets.</summary>
    /// <returns><c>10.0.0.0/8 in /24</c>.</returns>
    public override string ToString() => $"{Base} in /{Size}";
}
