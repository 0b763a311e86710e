namespace DockerNetwork;

/// <summary>A prefix that a network can have. It converts to its prefix as text, so a parameter that expects a subnet
/// accepts it.</summary>
public sealed record Subnet
{
    /// <summary>The prefix in CIDR form, such as <c>172.20.4.0/24</c>.</summary>
    public string Prefix { get; internal init; } = "";

    /// <summary>The prefix length in bits.</summary>
    public int PrefixLength { get; internal init; }

    /// <summary>True if it is an IPv6 prefix.</summary>
    public bool IsIPv6 { get; internal init; }

    /// <summary>The range that it was found in, in CIDR form.</summary>
    public string Within { get; internal init; } = "";

    /// <summary>The engines whose networks it was compared with.</summary>
    public ItemList<EngineReference> Engines { get; internal init; } = ItemList<EngineReference>.Empty;

    /// <summary>The prefix.</summary>
    /// <returns>The prefix in CIDR form.</returns>
    public override string ToString() => Prefix;
}
