namespace DockerNetwork;

/// <summary>Something that has a prefix in use.</summary>
public sealed record SubnetConflict
{
    /// <summary>What it is.</summary>
    public SubnetConflictKind Kind { get; internal init; }

    /// <summary>The name of the network or the interface; of a route, the interface it leaves by. Empty for a prefix
    /// that was excluded.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its prefix in CIDR form.</summary>
    public string Prefix { get; internal init; } = "";

    /// <summary>The engine of a network; null for what is this machine's.</summary>
    public EngineReference? Engine { get; internal init; }

    /// <summary>What it is, its name and its prefix.</summary>
    /// <returns>Such as <c>network backend 172.20.0.0/16</c>.</returns>
    public override string ToString() =>
        string.Join(" ", new[] { Kind.ToString().ToLowerInvariant(), Name, Prefix }.Where(part => part.Length > 0));
}
