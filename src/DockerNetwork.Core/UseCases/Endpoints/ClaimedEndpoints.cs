using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Finds endpoints that a container reports and its network does not have. The engine leaves them in the
/// container if it refuses a connect after it has assigned an id and an address, for example because a host port is
/// taken or an address cannot be set (moby/moby daemon/container_operations.go, connectToNetwork; until Engine
/// 28).</summary>
internal static class ClaimedEndpoints
{
    /// <summary>The length of the id of a local network. The id of a swarm network has 25 characters.</summary>
    private const int LocalIdLength = 64;

    /// <summary>Moves these endpoints to <see cref="Container.FailedConnections"/>.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="containers">The containers, as an inspect returns them.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The containers in the given order. Each doubtful network costs one request. An endpoint that was
    /// disconnected since the inspect is moved, too.</returns>
    internal static async Task<IReadOnlyList<Container>> SortAsync(
        INetworkEngine engine, IReadOnlyList<Container> containers, CancellationToken cancellationToken)
    {
        string[] networks = engine.IsWindows
            ? []
            : [.. containers.SelectMany(Doubtful).Select(endpoint => endpoint.NetworkId).Distinct()];
        if (networks.Length == 0)
            return containers;

        Network?[] inspected = await BoundedParallel.SelectAsync(
            networks, (id, token) => InspectAsync(engine, id, token), cancellationToken).ConfigureAwait(false);
        Dictionary<string, Network?> found = networks.Zip(inspected, (id, network) => (id, network))
            .ToDictionary(pair => pair.id, pair => pair.network);
        return [.. containers.Select(
            container =>
            container.Without([.. Doubtful(container).Where(endpoint => !Has(found[endpoint.NetworkId], endpoint))]))];
    }

    /// <summary>Moves these endpoints like <see cref="SortAsync"/>, and checks that none of them was disconnected in
    /// between: each container must still report its endpoint. The check costs one request for each container that has
    /// such an endpoint.</summary>
    internal static async Task<IReadOnlyList<Container>> ConfirmAsync(
        INetworkEngine engine, IReadOnlyList<Container> containers, CancellationToken cancellationToken)
    {
        IReadOnlyList<Container> sorted = await SortAsync(engine, containers, cancellationToken).ConfigureAwait(false);
        return await BoundedParallel.SelectAsync(sorted, (container, token) => ConfirmAsync(engine, container, token),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Selects the endpoints without a gateway, because every joined endpoint has one, except on an internal
    /// network or an overlay. The network's inspect decides about these endpoints.</summary>
    private static IEnumerable<NetworkEndpoint> Doubtful(Container container) =>
        container.IsConnectedAtOnce ? container.Endpoints.Where(IsDoubtful) : [];

    /// <summary>True if the network's inspect has to confirm the endpoint. For a swarm network the container's own
    /// report counts, because the inspect of the network may come from another node.</summary>
    private static bool IsDoubtful(NetworkEndpoint endpoint) =>
        endpoint.EndpointId.Length > 0 && endpoint.NetworkId.Length == LocalIdLength && endpoint.Gateway is null
            && endpoint.IPv6Gateway is null
        && endpoint.Network is not ("host" or "none");

    private static async Task<Container> ConfirmAsync(
        INetworkEngine engine, Container container, CancellationToken cancellationToken)
    {
        if (container.FailedConnections.All(endpoint => endpoint.EndpointId.Length == 0))
            return container;

        HashSet<string> still = await EndpointIdsAsync(engine, container, cancellationToken).ConfigureAwait(false);
        return container with { FailedConnections = new(
            container.FailedConnections.Where(endpoint => endpoint.EndpointId.Length == 0
            || still.Contains(endpoint.EndpointId))) };
    }

    /// <summary>True if the network has the endpoint. The engine keys a member without a known sandbox by its endpoint
    /// (moby/moby daemon/network.go, buildContainerAttachments).</summary>
    private static bool Has(Network? network, NetworkEndpoint endpoint) =>
        network?.Containers.Any(member => member.Id == endpoint.ContainerId
            || member.Id == $"ep-{endpoint.EndpointId}") == true;

    private static async Task<HashSet<string>> EndpointIdsAsync(
        INetworkEngine engine, Container container, CancellationToken cancellationToken)
    {
        try
        {
            ContainerDetail now = await engine.Containers.InspectAsync(container.Id, cancellationToken)
                .ConfigureAwait(false);
            return [.. now.Container.Endpoints.Concat(now.Container.FailedConnections)
                .Select(endpoint => endpoint.EndpointId)];
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return [];
        }
    }

    /// <summary>Inspects a network. Returns null if it is gone.</summary>
    private static async Task<Network?> InspectAsync(
        INetworkEngine engine, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await engine.Networks.InspectAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NetworkNotFound)
        {
            return null;
        }
    }
}
