using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Starts new and existing containers.</summary>
internal static class ContainerStart
{
    /// <summary>Creates a container and starts it. If that fails, removes everything that was created.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">The container. Its networks are known to exist.</param>
    /// <param name="pull">The condition for a pull of the image.</param>
    /// <param name="progress">Receives the progress of the pull.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The container, as the engine reports it after the start.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound, ContainerAlreadyExists, NetworkNotFound, AddressInvalid,
    /// AddressOverlap, EngineRefused.</exception>
    internal static async Task<Container> NewAsync(
        INetworkEngine engine, ContainerRequest request, PullPolicy pull, IProgress<ProgressStep> progress,
            CancellationToken cancellationToken)
    {
        await ImageSupply.EnsureAsync(engine, request.Image, pull, progress, cancellationToken).ConfigureAwait(false);
        string id = await ContainerCreation.RunAsync(engine, request, cancellationToken).ConfigureAwait(false);
        return await ContainerRollback.OnFailureAsync(
            engine, id, () => StartAsync(engine, id, request, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Creates a container without starting it.</summary>
    /// <returns>The container, as the engine reports it.</returns>
    /// <exception cref="DockerNetworkException">The errors of <see cref="NewAsync"/>.</exception>
    internal static async Task<Container> MakeAsync(
        INetworkEngine engine, ContainerRequest request, PullPolicy pull, IProgress<ProgressStep> progress,
        CancellationToken cancellationToken)
    {
        await ImageSupply.EnsureAsync(engine, request.Image, pull, progress, cancellationToken).ConfigureAwait(false);
        string id = await ContainerCreation.RunAsync(engine, request, cancellationToken).ConfigureAwait(false);
        return await ContainerRollback.OnFailureAsync(
            engine, id, () => engine.Containers.FindAsync(id, cancellationToken)).ConfigureAwait(false);
    }

    private static async Task<Container> StartAsync(
        INetworkEngine engine, string id, ContainerRequest request, CancellationToken cancellationToken)
    {
        Container started = await ExistingAsync(engine, id, cancellationToken).ConfigureAwait(false);
        foreach (EndpointRequest endpoint in request.Endpoints)
            GivenAddresses.Demand(endpoint, started);

        return started;
    }

    /// <summary>Starts an existing container. Leaves a running container as it is.</summary>
    /// <returns>The container, as the engine reports it after the start.</returns>
    /// <exception cref="DockerNetworkException">The errors of
    /// <see cref="IContainerOperations.StartAsync"/>.</exception>
    internal static async Task<Container> ExistingAsync(
        INetworkEngine engine, string id, CancellationToken cancellationToken)
    {
        await engine.Containers.StartAsync(id, cancellationToken).ConfigureAwait(false);
        return await engine.Containers.FindAsync(id, cancellationToken).ConfigureAwait(false);
    }
}
