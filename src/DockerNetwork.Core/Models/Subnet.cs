namespace DockerNetwork;

/// <summary>A prefix that a network can have. It reads as its prefix, so that it goes where a subnet is asked
/// for.</summary>
public sealed record Subnet
{
    /// <summary>The prefix in CIDR form, such as <c>172.20.4.0/24</c>.</summary>
    public string Prefix { get; internal init; } = "";

    /// <summary>The prefix length in bits.</summary>
    public int PrefixLength { get; internal init; }

    /// <summary>Whether it is one of IPv6.</summary>
    public bool IsIPv6 { get; internal init; }

    /// <summary>The range that it was found in, in CIDR form.</summary>
    public string Within { get; internal init; } = "";

    /// <summary>The engines whose networks it was held against.</summary>
    public ItemList<EngineReference> Engines { get; internal init; } = ItemList<EngineReference>.Empty;

    /// <summary>The prefix.</summary>
    /// <returns>The prefix in CIDR form.</returns>
    public override string ToString() => Prefix;
}
