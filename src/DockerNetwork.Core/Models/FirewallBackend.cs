namespace DockerNetwork;

/// <summary>What an engine makes its firewall rules with (API 1.49: <c>FirewallBackend</c> of
/// <c>GET /info</c>).</summary>
public sealed record FirewallBackend
{
    /// <summary>The name, such as <c>iptables</c>, <c>nftables</c> or <c>iptables+firewalld</c>.</summary>
    public string Driver { get; internal init; } = "";

    /// <summary>What the engine adds to it, such as when firewalld was reloaded. Its keys may change with the engine's
    /// version.</summary>
    public StringMap Info { get; internal init; } = StringMap.Empty;

    /// <summary>The name, and what is added to it.</summary>
    /// <returns>Such as <c>nftables</c> or <c>iptables+firewalld (ReloadedAt=2025-01-01T00:00:00Z)</c>.</returns>
    public override string ToString() => Info.Count == 0 ? Driver : $"{Driver} ({Info})";
}
