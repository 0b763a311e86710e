using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Runs a command in a running container.</summary>
internal static class ContainerExec
{
    /// <summary>Runs the command to its end.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="container">The container.</param>
    /// <param name="request">The command.</param>
    /// <param name="output">Receives each line as it arrives.</param>
    /// <param name="cancellationToken">Cancels the wait. The engine cannot end the command.</param>
    /// <returns>True once the command has succeeded.</returns>
    /// <exception cref="DockerNetworkException">ContainerExited for an exit code that is not 0; EngineRefused if the
    /// container does not run; ContainerNotFound.</exception>
    internal static async Task<bool> RunAsync(
        INetworkEngine engine, ResourceId container, ExecRequest request, Action<OutputLine> output,
        CancellationToken cancellationToken)
    {
        OutputTail tail = new(output);
        long exitCode = await RefusalAsync(
            engine,
            container,
            () => engine.Containers.ExecAsync(container.Id, request, tail.Add, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        tail.Demand($"'{request.Command[0]}' in container '{container}'", exitCode);
        return true;
    }

    /// <summary>Adds the container's state and a recommended action to a refusal, because the engine reports only that
    /// the container does not run. Inspects the container only after a refusal.</summary>
    private static async Task<long> RefusalAsync(
        INetworkEngine engine, ResourceId container, Func<Task<long>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.EngineRefused)
        {
            string state = (await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false))
                .Container
                .State;
            if (state == "running")
                throw;

            string cure =
                state == "paused"
                    ? "Unpause it first."
                    : $"Start it first (Start-DockerContainer -Container '{container}').";
            throw new DockerNetworkException(
                FailureKind.EngineRefused, $"Nothing can be run in container '{container}': it is {state}. {cure}",
                failure);
        }
    }
}
