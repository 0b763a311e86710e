namespace DockerNetwork.Core.Engine;

/// <summary>The requests about a swarm. All but <see cref="MembershipAsync"/> require an engine that is a swarm
/// manager.</summary>
internal interface ISwarmOperations
{
    /// <summary>Requests the engine's own membership in a swarm.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The membership, also if the engine is in no swarm.</returns>
    Task<SwarmMembership> MembershipAsync(CancellationToken cancellationToken);

    /// <summary>Lists the services. They lack the counts of their tasks, and have network ids in place of network
    /// names.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The services in the engine's order.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: the engine is not a manager.</exception>
    Task<IReadOnlyList<Service>> ServicesAsync(CancellationToken cancellationToken);

    /// <summary>Requests one service. It lacks the count of its tasks, and has network ids in place of network
    /// names.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The service.</returns>
    /// <exception cref="DockerNetworkException">ServiceNotFound, EngineRefused.</exception>
    Task<Service> ServiceAsync(string id, CancellationToken cancellationToken);

    /// <summary>Lists the tasks of services.</summary>
    /// <param name="service">The full id of the service; null for the tasks of all services.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The tasks in the engine's order, including past ones that the swarm still keeps.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: the engine is not a manager.</exception>
    Task<IReadOnlyList<ServiceTask>> TasksAsync(string? service, CancellationToken cancellationToken);

    /// <summary>Lists the endpoints of standalone containers on attachable networks of the swarm.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The endpoints in the engine's order.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: the engine is not a manager.</exception>
    Task<IReadOnlyList<ServiceTask>> AttachmentsAsync(CancellationToken cancellationToken);

    /// <summary>Lists the nodes.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The nodes in the engine's order.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: the engine is not a manager.</exception>
    Task<IReadOnlyList<SwarmNode>> NodesAsync(CancellationToken cancellationToken);

    /// <summary>Changes the networks of a service, and keeps all its other settings. The swarm replaces its tasks one
    /// by one with tasks on the new networks.</summary>
    /// <param name="id">The service's full id.</param>
    /// <param name="version">The version of the service that the change is based on:
    /// <see cref="Service"/>.Version.</param>
    /// <param name="networks">The networks of the service after the change.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the swarm has accepted the change, long before it has carried it
    /// out.</returns>
    /// <exception cref="DockerNetworkException">ServiceNotFound, NetworkNotFound, EngineRefused (the engine is not a
    /// manager, or another change came first).</exception>
    Task UpdateNetworksAsync(
        string id, ulong version, IReadOnlyList<ServiceNetwork> networks, CancellationToken cancellationToken);
}
