namespace DockerNetwork.Core.Naming;

/// <summary>What differs between engines in how names are answered and networks are joined. The rest of this folder
/// asks this record and never for a version.</summary>
public sealed record NamingRules
{
    /// <summary>Whether the containers are Windows ones, whose DNS belongs to the network instead of the
    /// container.</summary>
    public bool IsWindows { get; init; }

    /// <summary>Whether the engine is an active node of a swarm: then networks of the swarm are asked first (moby/moby
    /// libnetwork/endpoint.go, ByNetworkType).</summary>
    public bool IsSwarmNode { get; init; }

    /// <summary>Whether a name that is known with addresses of the other kind only ends the search with an empty answer
    /// (Engine 28, API 1.48). Before, the search went on: an AAAA question ended empty only if no later network had an
    /// address and one that knew the name has IPv6 switched off.</summary>
    public bool KnownNameEndsSearch { get; init; } = true;

    /// <summary>Whether an endpoint without an IPv4 address has names (Engine 28, API 1.48).</summary>
    public bool NamesWithoutIPv4 { get; init; } = true;

    /// <summary>How much an IPv6 gateway weighs in the order of networks where an IPv4 gateway weighs 1: 1 from Engine
    /// 28 (API 1.48), 2 before.</summary>
    public int IPv6GatewayWeight { get; init; } = 1;

    /// <summary>Whether a container with no way out still passes unknown names on, from inside its own network where
    /// nobody answers (before Engine 26, API 1.45; 23.0.11 and 25.0.5 have the later behaviour too).</summary>
    public bool ForwardsWithoutWayOut { get; init; }

    /// <summary>Whether a container that runs joins a network only while the network that it was made on is there,
    /// under its name or id (moby/moby daemon/container_operations.go, normalizeNetMode). From Engine 25, API 1.44;
    /// 24.0.7 and later have it too, which share API 1.43 with those before.</summary>
    public bool JoinsOnlyWithItsOwnNetwork { get; init; } = true;

    /// <summary>The rules of an engine.</summary>
    /// <param name="api">The newest API version that the engine speaks.</param>
    /// <param name="isWindows">Whether its containers are Windows ones.</param>
    /// <param name="isSwarmNode">Whether it is an active node of a swarm.</param>
    /// <returns>The rules.</returns>
    public static NamingRules For(Version api, bool isWindows, bool isSwarmNode = false)
    {
        bool engine28 = api >= new Version(1, 48);
        return new NamingRules
        {
            IsWindows = isWindows,
            IsSwarmNode = isSwarmNode,
            KnownNameEndsSearch = engine28,
            NamesWithoutIPv4 = engine28,
            IPv6GatewayWeight = engine28 ? 1 : 2,
            JoinsOnlyWithItsOwnNetwork = api >= new Version(1, 44),
            ForwardsWithoutWayOut = api < new Version(1, 45),
        };
    }
}
