using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming.Changes;

/// <summary>Creates snapshots of an engine as it would be after a change that is not made yet. A description stands for
/// an address that the engine has not assigned yet.</summary>
internal static class SimulatedChange
{
    /// <summary>Simulates connecting a container to a network.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="networkId">The network's full id.</param>
    /// <param name="containerId">The container's full id.</param>
    /// <param name="request">The endpoint's settings.</param>
    /// <returns>The snapshot after the change. If the container is on the network already, its endpoint has the new
    /// settings.</returns>
    public static NamingSnapshot Connect(
        NamingSnapshot snapshot, string networkId, string containerId, EndpointRequest request)
    {
        Network network = snapshot.Networks.First(item => item.Id == networkId);
        return Change(snapshot, containerId, container =>
        {
            NetworkEndpoint endpoint = new SimulatedEndpoint(snapshot, network, container).Of(request);
            return Without(container.Container.Endpoints, network)
                .Append(endpoint)
                .OrderBy(item => item.Network, StringComparer.Ordinal);
        });
    }

    /// <summary>Simulates disconnecting a container from a network.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="networkId">The network's full id.</param>
    /// <param name="containerId">The container's full id.</param>
    /// <returns>The snapshot after the change.</returns>
    public static NamingSnapshot Disconnect(NamingSnapshot snapshot, string networkId, string containerId)
    {
        Network network = snapshot.Networks.First(item => item.Id == networkId);
        return Change(snapshot, containerId, container => Without(container.Container.Endpoints, network));
    }

    /// <summary>Simulates removing a network. The containers on it leave it first.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="networkId">The network's full id.</param>
    /// <returns>The snapshot after the change.</returns>
    public static NamingSnapshot RemoveNetwork(NamingSnapshot snapshot, string networkId)
    {
        Network network = snapshot.Networks.First(item => item.Id == networkId);
        IEnumerable<ContainerDetail> containers = snapshot.Containers.Select(container =>
            On(container, container.Container.State, Without(container.Container.Endpoints, network)));
        return new NamingSnapshot(
            snapshot.Networks.Where(item => item.Id != networkId), containers, snapshot.Rules, snapshot.Services);
    }

    /// <summary>Simulates starting a container.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="containerId">The container's full id.</param>
    /// <returns>The snapshot after the change; the same snapshot if the container runs already.</returns>
    public static NamingSnapshot Start(NamingSnapshot snapshot, string containerId)
    {
        ContainerDetail started = snapshot.Containers.First(item => item.Container.Id == containerId);
        if (started.Container.IsRunning)
            return snapshot;

        ContainerDetail running = On(started, "running", started.Container.Endpoints);
        IEnumerable<NetworkEndpoint> endpoints = running.Container.Endpoints.Select(endpoint =>
            new SimulatedEndpoint(snapshot, endpoint, running).Started(endpoint));
        return Replace(snapshot, On(running, "running", endpoints));
    }

    /// <summary>Simulates stopping a container.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="containerId">The container's full id.</param>
    /// <returns>The snapshot after the change.</returns>
    public static NamingSnapshot Stop(NamingSnapshot snapshot, string containerId)
    {
        ContainerDetail stopped = snapshot.Containers.First(item => item.Container.Id == containerId);
        IEnumerable<NetworkEndpoint> endpoints = stopped.Container.Endpoints.Select(endpoint => endpoint with
        {
            IPv4Address = endpoint.RequestedIPv4Address,
            IPv6Address = endpoint.RequestedIPv6Address,
            Gateway = null,
            IPv6Gateway = null,
        });
        return Replace(snapshot, On(stopped, "exited", endpoints));
    }

    /// <summary>Simulates removing a container.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="containerId">The container's full id.</param>
    /// <returns>The snapshot after the change.</returns>
    public static NamingSnapshot RemoveContainer(NamingSnapshot snapshot, string containerId) =>
        new(
            snapshot.Networks, snapshot.Containers.Where(item => item.Container.Id != containerId), snapshot.Rules,
            snapshot.Services);

    private static NamingSnapshot Change(
        NamingSnapshot snapshot, string containerId, Func<ContainerDetail, IEnumerable<NetworkEndpoint>> endpoints)
    {
        ContainerDetail container = snapshot.Containers.First(item => item.Container.Id == containerId);
        return Replace(snapshot, On(container, container.Container.State, endpoints(container)));
    }

    private static NamingSnapshot Replace(NamingSnapshot snapshot, ContainerDetail changed) =>
        new(
            snapshot.Networks,
            snapshot.Containers.Select(item => item.Container.Id == changed.Container.Id ? changed : item),
            snapshot.Rules,
            snapshot.Services);

    private static ContainerDetail On(
        ContainerDetail container, string state, IEnumerable<NetworkEndpoint> endpoints) =>
        container with
        {
            Container = container.Container with
            {
                State = state,
                Endpoints = new(endpoints.Select(endpoint => endpoint with { State = state })),
            },
        };

    private static IEnumerable<NetworkEndpoint> Without(IEnumerable<NetworkEndpoint> endpoints, Network network) =>
        endpoints.Where(endpoint => !ZoneIndex.IsOf(endpoint, network));
}
