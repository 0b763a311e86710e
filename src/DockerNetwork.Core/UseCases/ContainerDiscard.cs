using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Takes back a container that was made for work which then did not come to be. Runs on time of its own, since the caller's may be over
/// (Ctrl+C, Select-Object -First): the pump waits this long for it.</summary>
internal static class ContainerDiscard
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(6);

    /// <summary>Does the work; where it fails, the container is removed, and the failure says so.</summary>
    internal static async Task<T> OnFailureAsync<T>(INetworkEngine engine, string id, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
        {
            string what = await TryRunAsync(engine, id).ConfigureAwait(false);
            throw new DockerNetworkException(failure.Kind, $"{failure.Message} {what}", failure);
        }
        catch
        {
            await TryRunAsync(engine, id).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Does the work, and removes the container whatever comes of it.</summary>
    internal static async Task<T> AlwaysAsync<T>(INetworkEngine engine, string id, Func<Task<T>> work)
    {
        T result = await OnFailureAsync(engine, id, work).ConfigureAwait(false);
        await RunAsync(engine, id).ConfigureAwait(false);
        return result;
    }

    private static async Task RunAsync(INetworkEngine engine, string id)
    {
        using CancellationTokenSource source = new(Bound);
        try
        {
            await engine.Containers.RemoveAsync(id, force: true, source.Token).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.ContainerNotFound)
        {
            // Gone is what it was to be.
        }
        catch (OperationCanceledException)
        {
            throw new DockerNetworkException(
                FailureKind.EngineTimeout,
                $"The engine {engine.Reference} did not remove container {ShortIds.Of(id)} within {Bound.TotalSeconds} s. Remove-DockerContainer {ShortIds.Of(id)} -Force takes it away.");
        }
    }

    /// <returns>What is to be said of the container.</returns>
    private static async Task<string> TryRunAsync(INetworkEngine engine, string id)
    {
        try
        {
            await RunAsync(engine, id).ConfigureAwait(false);
            return "The container that was made for it has been removed again.";
        }
        catch (DockerNetworkException)
        {
            return $"The container that was made for it could not be removed: Remove-DockerContainer {ShortIds.Of(id)} -Force takes it away.";
        }
    }
}
