using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Finds endpoints that lost their other half: those with no container behind them (moby/moby#19261), those of containers
/// that keep the id of a network that is gone (docker/compose#5745), and those that a container that runs was to get from a connect that failed.</summary>
internal static class OrphanSearch
{
    /// <summary>What stands for a container's state where there is no container.</summary>
    internal const string Ghost = "ghost";

    /// <summary>Looks at every network by itself, several at a time: only an inspect knows of endpoints without a container.</summary>
    internal static async Task<IReadOnlyList<NetworkEndpoint>> RunAsync(INetworkEngine engine, CancellationToken cancellationToken)
    {
        IReadOnlyList<Network> listed = await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
        Network?[] networks = await BoundedParallel.SelectAsync(listed, (network, token) => InspectAsync(engine, network, token), cancellationToken).ConfigureAwait(false);

        // Listed last: a container that came meanwhile is then known, and its endpoint no ghost.
        IReadOnlyList<Container> containers = await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false);
        Container[] inFull = await BoundedParallel.SelectAsync(containers, (container, token) => InFullAsync(engine, container, token), cancellationToken).ConfigureAwait(false);
        return Find([.. networks.OfType<Network>()], inFull);
    }

    /// <summary>What a failed connect left is in no list: the engine writes that when something succeeds (moby/moby container/view.go).</summary>
    private static async Task<Container> InFullAsync(INetworkEngine engine, Container container, CancellationToken cancellationToken)
    {
        try
        {
            return container.IsRunning ? (await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false)).Container : container;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return container;
        }
    }

    /// <summary>Finds them in what the engine said.</summary>
    /// <param name="networks">Every network, as an inspect gives it.</param>
    /// <param name="containers">Every container, stopped ones too.</param>
    /// <returns>Ghosts first.</returns>
    internal static IReadOnlyList<NetworkEndpoint> Find(IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        HashSet<string> ids = [.. containers.Select(container => container.Id)];

        // On a network of a swarm, what has no container here has one on another node.
        IEnumerable<NetworkEndpoint> ghosts =
            from network in networks
            where network.Scope != "swarm"
            from member in network.Containers
            where !ids.Contains(member.Id)
            select GhostOf(network, member);
        IEnumerable<NetworkEndpoint> bound = containers
            .Where(container => !container.IsRunning)
            .SelectMany(container => container.Endpoints)
            .Where(endpoint => !networks.Any(network => IsOn(endpoint, network)));
        IEnumerable<NetworkEndpoint> failed = containers.SelectMany(container => container.FailedConnections);
        return [.. ghosts, .. bound, .. failed.Select(endpoint => endpoint with { NetworkId = networks.FirstOrDefault(network => IsOn(endpoint, network))?.Id ?? "" })];
    }

    /// <summary>A container that was never started names its network by name or by id.</summary>
    private static bool IsOn(NetworkEndpoint endpoint, Network network) =>
        NetworkMembers.IsOn(endpoint, new Handle(network.Id, network.Name)) || (endpoint.NetworkId.Length == 0 && network.Id == endpoint.Network);

    private static NetworkEndpoint GhostOf(Network network, NetworkMember member) => new()
    {
        Network = network.Name,
        NetworkId = network.Id,
        Container = member.Name,
        State = Ghost,
        IPv4Address = member.IPv4Address,
        IPv6Address = member.IPv6Address,
        MacAddress = member.MacAddress,
        EndpointId = member.Id.StartsWith("ep-", StringComparison.Ordinal) ? member.Id.Substring(3) : "",
        Engine = network.Engine,
    };

    private static async Task<Network?> InspectAsync(INetworkEngine engine, Network network, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.Networks.InspectAsync(network.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NetworkNotFound)
        {
            return null;
        }
    }
}
