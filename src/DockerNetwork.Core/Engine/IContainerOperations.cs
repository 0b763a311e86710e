namespace DockerNetwork.Core.Engine;

/// <summary>The requests about containers. Each container is identified by its full id.</summary>
internal interface IContainerOperations
{
    /// <summary>Lists all containers, including stopped ones. They have addresses, but neither aliases nor DNS names,
    /// which no engine version lists.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The containers in the engine's order, newest first.</returns>
    Task<IReadOnlyList<Container>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Requests one container as <see cref="ListAsync"/> returns it: with the engine's description of its
    /// state, which an inspect does not have.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The container.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound.</exception>
    Task<Container> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Requests one container in full.</summary>
    /// <param name="id">A full id, a name or an id prefix.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The container with its endpoints' aliases and DNS names.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    Task<ContainerDetail> InspectAsync(string id, CancellationToken cancellationToken);

    /// <summary>Creates a container without starting it.</summary>
    /// <param name="request">Its settings.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The new container's id.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound, ContainerAlreadyExists, NetworkNotFound, AddressInvalid,
    /// EngineRefused.</exception>
    Task<string> CreateAsync(ContainerRequest request, CancellationToken cancellationToken);

    /// <summary>Starts a container. Leaves a running one unchanged.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the container has started.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, NetworkNotFound (one of its networks no longer
    /// exists), AddressInvalid, EngineRefused.</exception>
    Task StartAsync(string id, CancellationToken cancellationToken);

    /// <summary>Attaches to a container, starts it, passes on its output, and waits for it to end. The request timeout
    /// does not apply.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="output">Receives each line as it comes, one call at a time.</param>
    /// <param name="cancellationToken">Cancels the wait; the container keeps running.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="DockerNetworkException">The kinds of <see cref="StartAsync"/>.</exception>
    Task<long> StartAttachedAsync(string id, Action<OutputLine> output, CancellationToken cancellationToken);

    /// <summary>Runs a command in a running container, passes on its output, and waits for it to end. The request
    /// timeout does not apply.</summary>
    /// <param name="id">The container's full id.</param>
    /// <param name="request">The command.</param>
    /// <param name="output">Receives each line as it comes, one call at a time.</param>
    /// <param name="cancellationToken">Cancels the wait. The command keeps running, because the engine cannot end
    /// it.</param>
    /// <returns>The exit code; 126 or 127 if the command could not be run, as in a shell.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, EngineRefused (it does not run).</exception>
    Task<long> ExecAsync(
        string id, ExecRequest request, Action<OutputLine> output, CancellationToken cancellationToken);

    /// <summary>Stops a container. Leaves one that does not run unchanged.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="gracePeriod">The time that its processes have before the engine kills them; null for the
    /// container's own (10 s). It is added to the request timeout.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the container has stopped.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, EngineRefused.</exception>
    Task StopAsync(string id, TimeSpan? gracePeriod, CancellationToken cancellationToken);

    /// <summary>Stops a container and starts it again. Starts one that does not run.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="gracePeriod">As for <see cref="StopAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the container has started.</returns>
    /// <exception cref="DockerNetworkException">The kinds of <see cref="StartAsync"/>.</exception>
    Task RestartAsync(string id, TimeSpan? gracePeriod, CancellationToken cancellationToken);

    /// <summary>Removes a container with its anonymous volumes.</summary>
    /// <param name="id">Its full id.</param>
    /// <param name="force">Kills the container first if it runs.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the container is removed.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound, EngineRefused (it runs).</exception>
    Task RemoveAsync(string id, bool force, CancellationToken cancellationToken);
}
