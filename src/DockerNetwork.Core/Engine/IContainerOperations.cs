namespace DockerNetwork.Core.Engine;

/// <summary>The requests about containers. Containers are named by their full id.</summary>
public interface IContainerOperations
{
    /// <summary>Lists all containers, stopped ones too, with their addresses but without their aliases and names, which
    /// no engine version lists.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>In the engine's order, newest first.</returns>
    Task<IReadOnlyList<Container>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Asks for one container as <see cref="ListAsync"/> gives it: with the engine's words for its state,
    /// which an inspect does not have.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The container.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound.</exception>
    Task<Container> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Asks for one container in full.</summary>
    /// <param name="id">A full id, a name or an id prefix.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The container with its endpoints' aliases and names.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    Task<ContainerDetail> InspectAsync(string id, CancellationToken cancellationToken);

    /// <summary>Makes a container. It does not run yet.</summary>
    /// <param name="request">Its settings.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The new container's id.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound, ContainerAlreadyExists, NetworkNotFound, AddressInvalid,
    /// EngineRefused.</exception>
    Task<string> CreateAsync(ContainerRequest request, CancellationToken cancellationToken);

    /// <summary>Starts a container; one that runs already is left as it is.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When it is started.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, NetworkNotFound (one of its networks is gone),
    /// AddressInvalid, EngineRefused.</exception>
    Task StartAsync(string id, CancellationToken cancellationToken);

    /// <summary>Attaches to a container, starts it, hands on its output, and waits for its end. Not bounded by the
    /// request timeout.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="output">Gets each line as it comes, one call at a time.</param>
    /// <param name="cancellationToken">Ends the waiting; the container goes on.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="DockerNetworkException">As <see cref="StartAsync"/>.</exception>
    Task<long> StartAttachedAsync(string id, Action<OutputLine> output, CancellationToken cancellationToken);

    /// <summary>Runs a command in a running container, hands on its output, and waits for its end. Not bounded by the
    /// request timeout.</summary>
    /// <param name="id">The container's full id.</param>
    /// <param name="request">The command.</param>
    /// <param name="output">Gets each line as it comes, one call at a time.</param>
    /// <param name="cancellationToken">Ends the waiting; the engine has no way to end the command itself.</param>
    /// <returns>The exit code; 126 or 127 where the command could not be run, as a shell says it.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, EngineRefused (it does not run).</exception>
    Task<long> ExecAsync(
        string id, ExecRequest request, Action<OutputLine> output, CancellationToken cancellationToken);

    /// <summary>Stops a container; one that does not run is left as it is.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="gracePeriod">How long its processes have before they are killed; null for the container's own (10
    /// s). Added to the request timeout.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When it has stopped.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, EngineRefused.</exception>
    Task StopAsync(string id, TimeSpan? gracePeriod, CancellationToken cancellationToken);

    /// <summary>Removes a container with its anonymous volumes.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="force">Kills it first where it runs.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>When it is gone.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, EngineRefused (it runs).</exception>
    Task RemoveAsync(string id, bool force, CancellationToken cancellationToken);
}
