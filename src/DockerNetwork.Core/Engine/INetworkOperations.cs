namespace DockerNetwork.Core.Engine;

/// <summary>The requests about networks. Networks are named by their full id, or by a name that is known to be there
/// once.</summary>
public interface INetworkOperations
{
    /// <summary>Lists all networks, without their containers (<c>GET /networks</c> has had none since API
    /// 1.28).</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>In the engine's order.</returns>
    Task<IReadOnlyList<Network>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Asks for one network, with the running containers on it.</summary>
    /// <param name="id">A full id, a name or an id prefix.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The network.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous.</exception>
    Task<Network> InspectAsync(string id, CancellationToken cancellationToken);

    /// <summary>Asks for one network in detail: with peers, services and addresses in use, as far as the engine has
    /// them.</summary>
    /// <param name="id">A full id.</param>
    /// <param name="scope">The network's scope: a network of a swarm and one of this node may have one name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The network.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound.</exception>
    Task<Network> InspectInDetailAsync(string id, string scope, CancellationToken cancellationToken);

    /// <summary>Makes a network.</summary>
    /// <param name="request">Its settings.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The new network's id.</returns>
    /// <exception cref="DockerNetworkException">NetworkAlreadyExists, NetworkPredefined, AddressInvalid,
    /// AddressOverlap, AddressPoolExhausted, EngineRefused.</exception>
    Task<string> CreateAsync(NetworkRequest request, CancellationToken cancellationToken);

    /// <summary>Removes a network.</summary>
    /// <param name="id">A full id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When it is gone.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkInUse, NetworkPredefined,
    /// EngineRefused.</exception>
    Task RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Connects a container.</summary>
    /// <param name="id">The network's full id.</param>
    /// <param name="container">The container's full id.</param>
    /// <param name="request">The endpoint's settings.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When it is connected.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, ContainerNotFound, AlreadyConnected, AddressInvalid,
    /// AddressOverlap (the address is taken), AddressPoolExhausted, EngineRefused.</exception>
    Task ConnectAsync(string id, string container, EndpointRequest request, CancellationToken cancellationToken);

    /// <summary>Disconnects a container.</summary>
    /// <param name="id">The network's full id.</param>
    /// <param name="container">The container's full id, or with <paramref name="force"/> a ghost endpoint's
    /// name.</param>
    /// <param name="force">Takes the endpoint off even where no container is behind it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When it is off.</returns>
    /// <exception cref="DockerNetworkException">NetworkNotFound, ContainerNotFound, NotConnected,
    /// EngineRefused.</exception>
    Task DisconnectAsync(string id, string container, bool force, CancellationToken cancellationToken);
}
