using System.Diagnostics;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Stops and removes containers.</summary>
internal static class ContainerRemoval
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Stops a container, and waits until the engine lists it as stopped. Leaves a container that does not run
    /// as it is.</summary>
    /// <returns>The container, as the engine lists it then. Null if <paramref name="look"/> is not set, or if the
    /// container is gone because it was created with --rm.</returns>
    /// <exception cref="DockerNetworkException">The errors of <see cref="IContainerOperations.StopAsync"/>, and those
    /// of the list if <paramref name="look"/> is set.</exception>
    internal static async Task<Container?> StopAsync(
        INetworkEngine engine, ResourceId container, TimeSpan? gracePeriod, bool look,
        CancellationToken cancellationToken)
    {
        await engine.Containers.StopAsync(container.Id, gracePeriod, cancellationToken).ConfigureAwait(false);
        try
        {
            Container there = await ListedAsStoppedAsync(engine, container.Id, cancellationToken).ConfigureAwait(false);
            return look ? there : null;
        }
        catch (DockerNetworkException failure) when (!look || failure.Kind == FailureKind.ContainerNotFound)
        {
            return null;
        }
    }

    /// <summary>Reads the container until the list shows it as stopped. Engine 26.1 answers a stop some milliseconds
    /// earlier.</summary>
    private static async Task<Container> ListedAsStoppedAsync(
        INetworkEngine engine, string id, CancellationToken cancellationToken)
    {
        Stopwatch waited = Stopwatch.StartNew();
        Container there = await engine.Containers.FindAsync(id, cancellationToken).ConfigureAwait(false);
        while (there.IsRunning && waited.Elapsed < Limit)
        {
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            there = await engine.Containers.FindAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return there;
    }

    /// <summary>Removes a container.</summary>
    /// <returns>The container as it was before; null if <paramref name="look"/> is not set.</returns>
    /// <exception cref="DockerNetworkException">ContainerNotFound; EngineRefused if the container runs and
    /// <paramref name="force"/> is not set.</exception>
    internal static async Task<Container?> RemoveAsync(
        INetworkEngine engine, ResourceId container, bool force, bool look, CancellationToken cancellationToken)
    {
        Container? there = look
            ? await engine.Containers.FindAsync(container.Id, cancellationToken).ConfigureAwait(false)
            : null;
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
        INetworkEngine engine, ResourceId container, DockerNetworkException failure,
        CancellationToken cancellationToken)
    {
        Container there = (
            await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false)
        ).Container;
        return there.State is "running" or "paused" or "restarting"
            ? Running(container, there.State, failure)
            : failure;
    }

    /// <summary>Makes the error for the removal of a running container.</summary>
    internal static DockerNetworkException Running(ResourceId container, string state, Exception? cause = null) => new(
        FailureKind.EngineRefused,
        $"Container '{container}' cannot be removed: it is {state}. Stop it first (Stop-DockerContainer "
            + $"'{container}'), or use -Force to kill and remove it.",
        cause);
}
