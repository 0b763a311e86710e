namespace DockerNetwork.Core.Engine;

/// <summary>The settings of a container's place on a network. What is empty or null is left to the engine.</summary>
public sealed record EndpointRequest
{
    /// <summary>The network's name or id, where the endpoint is asked for together with its container; else
    /// unused.</summary>
    public string Network { get; init; } = "";

    /// <summary>The network's full id; empty where the engine is to find the network by its name. The engine prefers it
    /// to the name (moby/moby daemon/container_operations.go, getNetworkID), also at the next start of the
    /// container.</summary>
    public string NetworkId { get; init; } = "";

    /// <summary>The aliases on this network.</summary>
    public ItemList<string> Aliases { get; init; } = ItemList<string>.Empty;

    /// <summary>The IPv4 address, or null.</summary>
    public string? IPv4Address { get; init; }

    /// <summary>The IPv6 address, or null.</summary>
    public string? IPv6Address { get; init; }

    /// <summary>Link-local addresses.</summary>
    public ItemList<string> LinkLocalAddresses { get; init; } = ItemList<string>.Empty;

    /// <summary>Legacy links, each <c>container:alias</c>.</summary>
    public ItemList<string> Links { get; init; } = ItemList<string>.Empty;

    /// <summary>The endpoint's driver options.</summary>
    public StringMap DriverOptions { get; init; } = StringMap.Empty;

    /// <summary>The gateway priority (API 1.48), or null.</summary>
    public int? GatewayPriority { get; init; }

    /// <summary>The MAC address, or null. At connect from API 1.54, with a new container from API 1.44.</summary>
    public string? MacAddress { get; init; }

    /// <summary>Reads links as a person writes them: <c>container:alias</c>, or <c>container</c> for one that keeps its
    /// name.</summary>
    internal static ItemList<string> LinksOf(IEnumerable<string> texts) =>
        new(texts.Select(text => text.Contains(":") ? text : $"{text}:{text}"));
}
