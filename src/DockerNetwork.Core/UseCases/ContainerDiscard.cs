using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Takes back a container that was made for work which then did not come to be.</summary>
internal static class ContainerDiscard
{
    /// <summary>Does the work; where it fails, the container is removed, and the failure says so.</summary>
    internal static Task<T> OnFailureAsync<T>(INetworkEngine engine, string id, Func<Task<T>> work) => Of(engine, id).OnFailureAsync(work);

    /// <summary>Does the work, and removes the container whatever comes of it.</summary>
    internal static async Task<T> AlwaysAsync<T>(INetworkEngine engine, string id, Func<Task<T>> work)
    {
        T result = await OnFailureAsync(engine, id, work).ConfigureAwait(false);
        await RunAsync(engine, id).ConfigureAwait(false);
        return result;
    }

    /// <summary>Removes it.</summary>
    /// <exception cref="DockerNetworkException">What <see cref="Undoing.RunAsync"/> names; the message says what takes it away.</exception>
    internal static async Task RunAsync(INetworkEngine engine, string id)
    {
        try
        {
            await Of(engine, id).RunAsync().ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind != FailureKind.EngineTimeout)
        {
            throw new DockerNetworkException(failure.Kind, $"{failure.Message} {Cure(id)} takes container {ShortIds.Of(id)} away.", failure);
        }
    }

    private static Undoing Of(INetworkEngine engine, string id) => new(
        engine.Reference,
        $"container {ShortIds.Of(id)}",
        Cure(id),
        token => engine.Containers.RemoveAsync(id, force: true, token),
        FailureKind.ContainerNotFound);

    private static string Cure(string id) => $"Remove-DockerContainer {ShortIds.Of(id)} -Force";
}
