namespace DockerNetwork.Core.Naming;

/// <summary>The differences between engines in how they resolve names and join networks. The rest of this folder uses
/// this record and never checks a version.</summary>
internal sealed record NamingRules
{
    /// <summary>True if the containers are Windows containers, whose DNS belongs to the network instead of the
    /// container.</summary>
    public bool IsWindows { get; init; }

    /// <summary>True if the engine is an active node of a swarm. The DNS then searches the networks of the swarm first
    /// (moby/moby libnetwork/endpoint.go, ByNetworkType).</summary>
    public bool IsSwarmNode { get; init; }

    /// <summary>True if the search ends with an empty answer at a network that knows the name only with addresses of
    /// the other type (Engine 28, API 1.48). Older engines continue the search. Their answer to an AAAA question is
    /// empty only if no later network has an address and a network that knows the name has IPv6 switched off.</summary>
    public bool KnownNameEndsSearch { get; init; } = true;

    /// <summary>True if an endpoint without an IPv4 address has names (Engine 28, API 1.48).</summary>
    public bool NamesWithoutIPv4 { get; init; } = true;

    /// <summary>The weight of an IPv6 gateway in the order of networks, where an IPv4 gateway has the weight 1. It is 1
    /// from Engine 28 (API 1.48) on, and 2 before.</summary>
    public int IPv6GatewayWeight { get; init; } = 1;

    /// <summary>True if a container without external access still forwards unknown names, from inside its own network
    /// where no server answers (before Engine 26, API 1.45). Engines 23.0.11 and 25.0.5 already have the later
    /// behaviour.</summary>
    public bool ForwardsWithoutWayOut { get; init; }

    /// <summary>True if a running container can join a network only while the network that it was created on exists
    /// under its name or id (moby/moby daemon/container_operations.go, normalizeNetMode). This is the behaviour from
    /// Engine 25, API 1.44, on. Engine 24.0.7 and later have it too, but share API 1.43 with the engines before
    /// them.</summary>
    public bool JoinsOnlyWithItsOwnNetwork { get; init; } = true;

    /// <summary>Returns the rules for an engine.</summary>
    /// <param name="api">The newest API version that the engine speaks.</param>
    /// <param name="isWindows">True if its containers are Windows containers.</param>
    /// <param name="isSwarmNode">True if it is an active node of a swarm.</param>
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
