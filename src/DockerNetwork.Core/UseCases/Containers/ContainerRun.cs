using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Runs a new container of an image to its end, and removes it in any case.</summary>
internal static class ContainerRun
{
    /// <summary>Runs the container.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">The container. Its networks are known to exist.</param>
    /// <param name="pull">The condition for a pull of the image.</param>
    /// <param name="progress">Receives the progress of the pull.</param>
    /// <param name="output">Receives each line as it arrives.</param>
    /// <param name="cancellationToken">Cancels the run. The container is killed and removed.</param>
    /// <returns>True once the container has succeeded and is removed.</returns>
    /// <exception cref="DockerNetworkException">ContainerExited for an exit code that is not 0, and the errors of
    /// <see cref="ContainerStart.NewAsync"/>.</exception>
    internal static async Task<bool> RunAsync(
        INetworkEngine engine, ContainerRequest request, PullPolicy pull, IProgress<ProgressStep> progress,
        Action<OutputLine> output, CancellationToken cancellationToken)
    {
        await ImageSupply.EnsureAsync(engine, request.Image, pull, progress, cancellationToken).ConfigureAwait(false);

        // Disables the log, because nobody reads it once the container is removed. With a log, the removal of a
        // container with much output takes seconds.
        string id = await ContainerCreation
            .RunAsync(engine, request with { LogDriver = "none" }, cancellationToken)
            .ConfigureAwait(false);
        OutputTail tail = new(output);
        long exitCode = await ContainerRollback
            .AlwaysAsync(engine, id, () => engine.Containers.StartAttachedAsync(id, tail.Add, cancellationToken))
            .ConfigureAwait(false);
        tail.Demand($"The container of image '{request.Image}'", exitCode);
        return true;
    }
}
