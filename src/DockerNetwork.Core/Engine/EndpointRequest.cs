namespace DockerNetwork.Core.Engine;

/// <summary>The settings of a container's endpoint on a network. Empty and null values are left to the
/// engine.</summary>
internal sealed record EndpointRequest
{
    /// <summary>The network's name or id, for an endpoint that is requested together with its container; otherwise
    /// unused.</summary>
    public string Network { get; init; } = "";

    /// <summary>The network's full id; empty if the engine should find the network by its name. The engine prefers the
    /// id to the name, also at the next start of the container (moby/moby daemon/container_operations.go,
    /// getNetworkID).</summary>
    public string NetworkId { get; init; } = "";

    /// <summary>The aliases on this network.</summary>
    public ItemList<string> Aliases { get; init; } = ItemList<string>.Empty;

    /// <summary>The IPv4 address, or null.</summary>
    public string? IPv4Address { get; init; }

    /// <summary>The IPv6 address, or null.</summary>
    public string? IPv6Address { get; init; }

    /// <summary>The link-local addresses.</summary>
    public ItemList<string> LinkLocalAddresses { get; init; } = ItemList<string>.Empty;

    /// <summary>The legacy links, each as <c>container:alias</c>.</summary>
    public ItemList<string> Links { get; init; } = ItemList<string>.Empty;

    /// <summary>The endpoint's driver options.</summary>
    public StringMap DriverOptions { get; init; } = StringMap.Empty;

    /// <summary>The gateway priority (API 1.48), or null.</summary>
    public int? GatewayPriority { get; init; }

    /// <summary>The MAC address, or null. Connecting with one requires API 1.54, creating a container with one API
    /// 1.44.</summary>
    public string? MacAddress { get; init; }

    /// <summary>Parses links as users write them: <c>container:alias</c>, or <c>container</c> for a link under the
    /// container's own name.</summary>
    internal static ItemList<string> LinksOf(IEnumerable<string> texts) =>
        new(texts.Select(text => text.Contains(":") ? text : $"{text}:{text}"));
}
