namespace DockerNetwork.Core.Tests.Naming;

/// <summary>A container's endpoint on a network, in short form.</summary>
internal sealed record Place(string Network, string? IPv4, string? IPv6 = null)
{
    public string[] Aliases { get; init; } = [];

    public string[] Links { get; init; } = [];

    public int Priority { get; init; }

    public string? Gateway { get; init; } = "10.0.0.254";

    public string? Gateway6 { get; init; }

    public string[]? DnsNames { get; init; }
}
