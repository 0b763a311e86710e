using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Finds endpoints that lost their other half: those with no container behind them (moby/moby#19261), those of
/// containers that keep the id of a network that is gone (docker/compose#5745), and those that a container was to get
/// from a connect that the engine refused.</summary>
internal static class OrphanSearch
{
    /// <summary>What stands for a container's state where there is no container.</summary>
    internal const string Ghost = "ghost";

    /// <summary>Looks at every network by itself, several at a time: only an inspect knows of endpoints without a
    /// container.</summary>
    internal static async Task<IReadOnlyList<NetworkEndpoint>> RunAsync(
        INetworkEngine engine, CancellationToken cancellationToken)
    {
        IReadOnlyList<Network> listed = await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
        Network?[] networks = await BoundedParallel.SelectAsync(
            listed, (network, token) => InspectAsync(engine, network, token), cancellationToken).ConfigureAwait(false);

        // Listed last: a container that came meanwhile is then known, and its endpoint no ghost.
        IReadOnlyList<Container> containers = await engine.Containers.ListAsync(cancellationToken)
            .ConfigureAwait(false);
        Container[] inFull = await BoundedParallel.SelectAsync(
            containers, (container, token) => InFullAsync(engine, container, token), cancellationToken)
            .ConfigureAwait(false);
        Network[] there = [.. networks.OfType<Network>()];
        bool isComplete = !MayBeElsewhere(there, inFull).Any()
            || await KnowsAllAsync(engine, cancellationToken).ConfigureAwait(false);
        return Find(there, await ClaimedEndpoints.ConfirmAsync(engine, inFull, cancellationToken).ConfigureAwait(false),
            isComplete);
    }

    /// <summary>Inspects a container that runs: the settings of a refused connect are in no list, which the engine
    /// writes when something succeeds (moby/moby container/view.go).</summary>
    private static async Task<Container> InFullAsync(
        INetworkEngine engine, Container container, CancellationToken cancellationToken)
    {
        try
        {
            return container.IsConnectedAtOnce
                ? (await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false))
                .Container
                : container;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return container;
        }
    }

    /// <summary>Finds them in what the engine said.</summary>
    /// <param name="networks">Every network, as an inspect gives it.</param>
    /// <param name="containers">Every container, stopped ones too.</param>
    /// <param name="isComplete">Tells that the engine listed every network that its containers may join.</param>
    /// <returns>Ghosts first.</returns>
    internal static IReadOnlyList<NetworkEndpoint> Find(
        IReadOnlyList<Network> networks, IReadOnlyList<Container> containers, bool isComplete = true)
    {
        HashSet<string> ids = [.. containers.Select(container => container.Id)];

        // On a network of a swarm, what has no container here has one on another node.
        IEnumerable<NetworkEndpoint> ghosts =
            from network in networks
            where network.Scope != "swarm"
            from member in network.Containers
            where MemberOwner.IsGhost(member, ids)
            select GhostOf(network, member);
        IEnumerable<NetworkEndpoint> bound = isComplete
            ? Unlisted(networks, containers)
            : Unlisted(networks, containers).Where(endpoint => !MayBeElsewhere(endpoint));
        IEnumerable<NetworkEndpoint> failed = containers.SelectMany(container => container.FailedConnections);
        return [.. ghosts, .. bound,
            .. failed.Select(
            endpoint =>
            endpoint with { NetworkId = networks.FirstOrDefault(network => IsOn(endpoint, network))?.Id
                ?? endpoint.NetworkId })];
    }

    private static IEnumerable<NetworkEndpoint> Unlisted(
        IReadOnlyList<Network> networks, IReadOnlyList<Container> containers) => containers
        .Where(container => !container.IsRunning)
        .SelectMany(container => container.Endpoints)
        .Where(endpoint => !networks.Any(network => IsOn(endpoint, network)));

    private static IEnumerable<NetworkEndpoint> MayBeElsewhere(IReadOnlyList<Network> networks,
        IReadOnlyList<Container> containers) => Unlisted(networks, containers).Where(MayBeElsewhere);

    /// <summary>A network of a swarm, or one that is only named, may be there though this engine does not list
    /// it.</summary>
    private static bool MayBeElsewhere(NetworkEndpoint endpoint) =>
        endpoint.NetworkId.Length == 0 || SwarmEndpoints.MayBeSwarms(endpoint.NetworkId);

    /// <summary>Asks whether the engine lists all networks of its swarm. A worker lists those that something of its own
    /// runs on, and a manager without a leader likewise (moby/moby daemon/server/router/network/network_routes.go,
    /// getNetworksList).</summary>
    private static async Task<bool> KnowsAllAsync(INetworkEngine engine, CancellationToken cancellationToken)
    {
        SwarmMembership self = await engine.Swarm.MembershipAsync(cancellationToken).ConfigureAwait(false);
        if (!self.IsManager)
            return self.State == "inactive";

        try
        {
            await engine.Swarm.ServicesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DockerNetworkException failure)
            when (failure.Kind is FailureKind.EngineRefused or FailureKind.EngineFault)
        {
            return false;
        }
    }

    /// <summary>A container that was never started names its network by name or by id.</summary>
    private static bool IsOn(NetworkEndpoint endpoint, Network network) =>
        NetworkMembers.IsOn(endpoint, new ResourceId(network.Id, network.Name))
            || (endpoint.NetworkId.Length == 0 && network.Id == endpoint.Network);

    private static NetworkEndpoint GhostOf(Network network, NetworkMember member) => new()
    {
        Network = network.Name,
        NetworkId = network.Id,
        Container = member.Name,
        State = Ghost,
        IPv4Address = member.IPv4Address,
        IPv6Address = member.IPv6Address,
        MacAddress = member.MacAddress,
        EndpointId = MemberOwner.HasNoSandbox(member) ? member.Id.Substring(3) : "",
        Engine = network.Engine,
    };

    private static async Task<Network?> InspectAsync(
        INetworkEngine engine, Network network, CancellationToken cancellationToken)
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
