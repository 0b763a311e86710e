namespace DockerNetwork.Core.Engine;

/// <summary>The requests about networks. Each network is identified by its full id, or by a name that is known to be
/// unique.</summary>
internal interface INetworkOperations
{
    /// <summary>Lists all networks, without their containers (<c>GET /networks</c> has had none since API
    /// 1.28).</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The networks in the engine's order.</returns>
    Task<IReadOnlyList<Network>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Requests one network, with its running containers.</summary>
    /// <param name="id">A full id, a name or an id prefix.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The network.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous.</exception>
    Task<Network> InspectAsync(string id, CancellationToken cancellationToken);

    /// <summary>Requests one network in detail: with peers, services and addresses in use, if the engine reports
    /// them.</summary>
    /// <param name="id">A full id.</param>
    /// <param name="scope">The network's scope. It tells a swarm network from a network of this node with the same
    /// name.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The network.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound.</exception>
    Task<Network> InspectInDetailAsync(string id, string scope, CancellationToken cancellationToken);

    /// <summary>Creates a network.</summary>
    /// <param name="request">Its settings.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The new network's id.</returns>
    /// <exception cref="DockerNetworkException">NetworkAlreadyExists, NetworkPredefined, AddressInvalid,
    /// AddressOverlap, AddressPoolExhausted, EngineRefused.</exception>
    Task<string> CreateAsync(NetworkRequest request, CancellationToken cancellationToken);

    /// <summary>Removes a network.</summary>
    /// <param name="id">A full id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the network is removed.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkInUse, NetworkPredefined,
    /// EngineRefused.</exception>
    Task RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Connects a container.</summary>
    /// <param name="id">The network's full id.</param>
    /// <param name="container">The container's full id.</param>
    /// <param name="request">The endpoint's settings.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the container is connected.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, ContainerNotFound, AlreadyConnected, AddressInvalid,
    /// AddressOverlap (the address is taken), AddressPoolExhausted, EngineRefused.</exception>
    Task ConnectAsync(string id, string container, EndpointRequest request, CancellationToken cancellationToken);

    /// <summary>Disconnects a container.</summary>
    /// <param name="id">The network's full id.</param>
    /// <param name="container">The container's full id, or with <paramref name="force"/> the name of a ghost
    /// endpoint.</param>
    /// <param name="force">Removes the endpoint even if it has no container.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the container is disconnected.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, ContainerNotFound, NotConnected,
    /// EngineRefused.</exception>
    Task DisconnectAsync(string id, string container, bool force, CancellationToken cancellationToken);
}
