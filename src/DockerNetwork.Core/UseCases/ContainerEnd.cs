using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Stops and removes containers.</summary>
internal static class ContainerEnd
{
    /// <summary>Stops one; one that does not run is left as it is.</summary>
    /// <returns>The container as the engine has it then, or null where it was not asked for or is gone by itself (made to be removed at its end).</returns>
    /// <exception cref="DockerNetworkException">What <see cref="IContainerOperations.StopAsync"/> names.</exception>
    internal static async Task<Container?> StopAsync(INetworkEngine engine, Handle container, TimeSpan? gracePeriod, bool look, CancellationToken cancellationToken)
    {
        await engine.Containers.StopAsync(container.Id, gracePeriod, cancellationToken).ConfigureAwait(false);
        if (!look)
            return null;

        try
        {
            return await engine.Containers.FindAsync(container.Id, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            return null;
        }
    }

    /// <summary>Removes one.</summary>
    /// <returns>The container as it was, or null where it was not asked for.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound; EngineRefused where it runs and <paramref name="force"/> is not set.</exception>
    internal static async Task<Container?> RemoveAsync(INetworkEngine engine, Handle container, bool force, bool look, CancellationToken cancellationToken)
    {
        Container? there = look ? await engine.Containers.FindAsync(container.Id, cancellationToken).ConfigureAwait(false) : null;
        try
        {
            await engine.Containers.RemoveAsync(container.Id, force, cancellationToken).ConfigureAwait(false);
            return there;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.EngineRefused && !force)
        {
            throw await RefusalAsync(engine, container, failure, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<DockerNetworkException> RefusalAsync(
        INetworkEngine engine, Handle container, DockerNetworkException failure, CancellationToken cancellationToken)
    {
        Container there = (await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false)).Container;
        return there.State is "running" or "paused" or "restarting" ? Running(container, there.State, failure) : failure;
    }

    /// <summary>What to say of a container that runs and is to be removed.</summary>
    internal static DockerNetworkException Running(Handle container, string state, Exception? cause = null) => new(
        FailureKind.EngineRefused,
        $"Container '{container}' cannot be removed: it is {state}. Stop it first (Stop-DockerContainer '{container}'), or use -Force to kill and remove it.",
        cause);
}
