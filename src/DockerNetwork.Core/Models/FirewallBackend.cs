namespace DockerNetwork;

/// <summary>The backend of an engine's firewall rules (API 1.49: <c>FirewallBackend</c> of <c>GET /info</c>).</summary>
public sealed record FirewallBackend
{
    /// <summary>The name, such as <c>iptables</c>, <c>nftables</c> or <c>iptables+firewalld</c>.</summary>
    public string Driver { get; internal init; } = "";

    /// <summary>The details that the engine adds, such as the time of the last firewalld reload. Their keys may change
    /// with the engine's version.</summary>
    public StringMap Info { get; internal init; } = StringMap.Empty;

    /// <summary>The name with its details.</summary>
    /// <returns>A text such as <c>nftables</c> or <c>iptables+firewalld
    /// (ReloadedAt=2025-01-01T00:00:00Z)</c>.</returns>
    public override string ToString() => Info.Count == 0 ? Driver : $"{Driver} ({Info})";
}
