using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Finds endpoints that lost their container or their network: endpoints without a container, called ghosts
/// (moby/moby#19261), endpoints of containers that keep the id of a removed network (docker/compose#5745), and
/// endpoints of a connect that the engine refused.</summary>
internal static class OrphanSearch
{
    /// <summary>The state of a ghost, an endpoint without a container.</summary>
    internal const string Ghost = "ghost";

    /// <summary>Inspects every network, several in parallel, because only an inspect shows endpoints without a
    /// container.</summary>
    internal static async Task<IReadOnlyList<NetworkEndpoint>> RunAsync(
        INetworkEngine engine, CancellationToken cancellationToken)
    {
        IReadOnlyList<Network> listed = await engine.Networks.ListAsync(cancellationToken).ConfigureAwait(false);
        Network?[] networks = await BoundedParallel.SelectAsync(
            listed, (network, token) => InspectAsync(engine, network, token), cancellationToken).ConfigureAwait(false);

        // Lists the containers last, so that the endpoint of a container that was created in the meantime does not
        // count as a ghost.
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

    /// <summary>Inspects a running container. No list has the settings of a refused connect, because the engine updates
    /// the list only after a success (moby/moby container/view.go).</summary>
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

    /// <summary>Finds these endpoints in the engine's responses.</summary>
    /// <param name="networks">Every network, as an inspect returns it.</param>
    /// <param name="containers">Every container, including stopped containers.</param>
    /// <param name="isComplete">True if the engine listed every network that its containers may join.</param>
    /// <returns>The endpoints, ghosts first.</returns>
    internal static IReadOnlyList<NetworkEndpoint> Find(
        IReadOnlyList<Network> networks, IReadOnlyList<Container> containers, bool isComplete = true)
    {
        HashSet<string> ids = [.. containers.Select(container => container.Id)];

        // Skips swarm networks, because an endpoint without a container on this node has one on another node.
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

    /// <summary>True if the network may exist although this engine does not list it: a swarm network, or a network that
    /// is known only by name.</summary>
    private static bool MayBeElsewhere(NetworkEndpoint endpoint) =>
        endpoint.NetworkId.Length == 0 || SwarmEndpoints.MayBeSwarms(endpoint.NetworkId);

    /// <summary>True if the engine lists all networks of its swarm. A worker lists only the networks that something of
    /// its own runs on, and so does a manager without a leader (moby/moby
    /// daemon/server/router/network/network_routes.go, getNetworksList).</summary>
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

    /// <summary>True if an endpoint is on a network. A container that was never started stores the name or the id of
    /// its network.</summary>
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
