using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Combines an engine's lists of networks and containers to find the containers that refer to a network. No
/// list of the engine has them by itself (<c>GET /networks</c> names no containers, and an inspect names only running
/// ones; moby/moby#17403).</summary>
internal static class NetworkMembers
{
    /// <summary>Lists the networks with their containers, in two requests for any number of networks.</summary>
    internal static async Task<(IReadOnlyList<Network> Networks, IReadOnlyList<Container> Containers)> ListAsync(
        INetworkEngine engine, CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<Network>> networks = engine.Networks.ListAsync(cancellationToken);
        Task<IReadOnlyList<Container>> containers = engine.Containers.ListAsync(cancellationToken);
        await Task.WhenAll(networks, containers).ConfigureAwait(false);
        return (
            Join(await networks.ConfigureAwait(false), await containers.ConfigureAwait(false)),
            await containers.ConfigureAwait(false));
    }

    /// <summary>Adds the containers to each network, sorted by name.</summary>
    internal static IReadOnlyList<Network> Join(IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        ILookup<string, NetworkMember> byNetwork = containers
            .SelectMany(container =>
                container.Endpoints.Select(endpoint => (Key: Key(endpoint), Member: Member(container, endpoint))))
            .ToLookup(pair => pair.Key, pair => pair.Member, StringComparer.Ordinal);
        return [.. networks.Select(network => With(network, byNetwork))];
    }

    /// <summary>True if an endpoint is on a network. Compares the ids, or the names if an id is unknown. A container
    /// that was never started knows only the name of its network. A worker does not know the id of a swarm network that
    /// it has not received yet.</summary>
    internal static bool IsOn(NetworkEndpoint endpoint, ResourceId network) =>
        endpoint.NetworkId.Length > 0 && network.Id != network.Name
            ? endpoint.NetworkId == network.Id
            : endpoint.Network == network.Name;

    /// <summary>Adds the containers to one network. Copies no network that stays as it is, because an engine can have
    /// thousands without containers.</summary>
    private static Network With(Network network, ILookup<string, NetworkMember> byNetwork)
    {
        if (network.Containers.Count == 0 && !byNetwork.Contains(network.Id) && !byNetwork.Contains(network.Name))
            return network;

        IEnumerable<NetworkMember> members = byNetwork[network.Id].Concat(byNetwork[network.Name]);
        return network with { Containers = new(members.OrderBy(member => member.Name, StringComparer.Ordinal)) };
    }

    private static string Key(NetworkEndpoint endpoint) =>
        endpoint.NetworkId.Length > 0 ? endpoint.NetworkId : endpoint.Network;

    private static NetworkMember Member(Container container, NetworkEndpoint endpoint) => new()
    {
        Name = container.Name,
        Id = container.Id,
        State = container.State,
        IPv4Address = endpoint.EndpointId.Length > 0 ? endpoint.IPv4Address : null,
        IPv6Address = endpoint.EndpointId.Length > 0 ? endpoint.IPv6Address : null,
        MacAddress = endpoint.MacAddress,
        Engine = container.Engine,
    };
}
