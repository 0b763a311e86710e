namespace DockerNetwork;

/// <summary>The owner of a prefix that is in use.</summary>
public sealed record SubnetConflict
{
    /// <summary>The kind of owner.</summary>
    public SubnetConflictKind Kind { get; internal init; }

    /// <summary>The name of the network or the interface. For a route, the interface it uses. Empty for an excluded
    /// prefix.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its prefix in CIDR form.</summary>
    public string Prefix { get; internal init; } = "";

    /// <summary>The engine of a network; null for an interface or route of this machine, and for an excluded
    /// prefix.</summary>
    public EngineReference? Engine { get; internal init; }

    /// <summary>The kind, the name and the prefix.</summary>
    /// <returns>A text such as <c>network backend 172.20.0.0/16</c>.</returns>
    public override string ToString() =>
        string.Join(" ", new[] { Kind.ToString().ToLowerInvariant(), Name, Prefix }.Where(part => part.Length > 0));
}
