namespace DockerNetwork.Core.Engine;

/// <summary>The requests about a swarm. All but <see cref="MembershipAsync"/> need an engine that is a manager of
/// one.</summary>
public interface ISwarmOperations
{
    /// <summary>Asks for the engine's own part in a swarm.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Also where there is no swarm.</returns>
    Task<SwarmMembership> MembershipAsync(CancellationToken cancellationToken);

    /// <summary>Lists the services, without counts of their tasks and with their networks' ids for names.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>In the engine's order.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: no manager.</exception>
    Task<IReadOnlyList<Service>> ServicesAsync(CancellationToken cancellationToken);

    /// <summary>Asks for one service likewise.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The service.</returns>
    /// <exception cref="DockerNetworkException">ServiceNotFound, EngineRefused.</exception>
    Task<Service> ServiceAsync(string id, CancellationToken cancellationToken);

    /// <summary>Lists the tasks of services.</summary>
    /// <param name="service">The full id of the service whose tasks are wanted; null for all.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>In the engine's order, those of the past too as far as they are kept.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: no manager.</exception>
    Task<IReadOnlyList<ServiceTask>> TasksAsync(string? service, CancellationToken cancellationToken);

    /// <summary>Lists the places of plain containers on attachable networks of the swarm.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>In the engine's order.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: no manager.</exception>
    Task<IReadOnlyList<ServiceTask>> AttachmentsAsync(CancellationToken cancellationToken);

    /// <summary>Lists the nodes.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>In the engine's order.</returns>
    /// <exception cref="DockerNetworkException">EngineRefused: no manager.</exception>
    Task<IReadOnlyList<SwarmNode>> NodesAsync(CancellationToken cancellationToken);

    /// <summary>Changes which networks a service is on; all its other settings stay. Its tasks are exchanged one after
    /// the other for such as are on them.</summary>
    /// <param name="id">The service's full id.</param>
    /// <param name="version">The version that the change is made to: <see cref="Service"/>.Version.</param>
    /// <param name="networks">The networks that it is on afterwards.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When the swarm has taken the change, long before it is carried out.</returns>
    /// <exception cref="DockerNetworkException">ServiceNotFound, NetworkNotFound, EngineRefused (no manager, or another
    /// change came between).</exception>
    Task UpdateNetworksAsync(
        string id, ulong version, IReadOnlyList<ServiceNetwork> networks, CancellationToken cancellationToken);
}
