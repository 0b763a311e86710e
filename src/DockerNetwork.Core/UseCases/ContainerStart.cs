using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Starts containers: new ones of an image, and ones that are there.</summary>
internal static class ContainerStart
{
    /// <summary>Makes a container and starts it. Where that fails, nothing of it stays.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">The container; networks that are known to be there.</param>
    /// <param name="pull">When its image is pulled.</param>
    /// <param name="progress">Gets how far the pull is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The container as the engine has it then.</returns>
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

    private static async Task<Container> StartAsync(
        INetworkEngine engine, string id, ContainerRequest request, CancellationToken cancellationToken)
    {
        Container started = await ExistingAsync(engine, id, cancellationToken).ConfigureAwait(false);
        foreach (EndpointRequest endpoint in request.Endpoints)
            GivenAddresses.Demand(endpoint, started);

        return started;
    }

    /// <summary>Starts a container that is there; one that runs is left as it is.</summary>
    /// <returns>The container as the engine has it then.</returns>
    /// <exception cref="DockerNetworkException">What <see cref="IContainerOperations.StartAsync"/> names.</exception>
    internal static async Task<Container> ExistingAsync(
        INetworkEngine engine, string id, CancellationToken cancellationToken)
    {
        await engine.Containers.StartAsync(id, cancellationToken).ConfigureAwait(false);
        return await engine.Containers.FindAsync(id, cancellationToken).ConfigureAwait(false);
    }
}
