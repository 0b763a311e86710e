using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Runs a container of an image to its end, and removes it whatever happens.</summary>
internal static class ContainerRun
{
    /// <summary>Runs it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">The container; networks that are known to be there.</param>
    /// <param name="pull">When its image is pulled.</param>
    /// <param name="progress">Gets how far the pull is.</param>
    /// <param name="output">Gets each line as it comes.</param>
    /// <param name="cancellationToken">Ends it: the container is killed and removed.</param>
    /// <returns>True, when the container has ended well and is gone.</returns>
    /// <exception cref="DockerNetworkException">ContainerExited for an exit code that is not 0, and what
    /// <see cref="ContainerStart.NewAsync"/> names.</exception>
    internal static async Task<bool> RunAsync(
        INetworkEngine engine, ContainerRequest request, PullPolicy pull, IProgress<ProgressStep> progress,
        Action<OutputLine> output, CancellationToken cancellationToken)
    {
        await ImageSupply.EnsureAsync(engine, request.Image, pull, progress, cancellationToken).ConfigureAwait(false);

        // Nobody reads the log of a container that is gone at its end, and writing it makes the removal of one that
        // wrote much take seconds.
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
