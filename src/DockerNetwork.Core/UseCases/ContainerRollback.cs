using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Takes back a container that was made for work which then did not come to be.</summary>
internal static class ContainerRollback
{
    /// <summary>Does the work; where it fails, the container is removed, and the failure says so.</summary>
    internal static Task<T> OnFailureAsync<T>(INetworkEngine engine, string id, Func<Task<T>> work) =>
        Of(engine, id).OnFailureAsync(work);

    /// <summary>Does the work, and removes the container whatever comes of it.</summary>
    internal static async Task<T> AlwaysAsync<T>(INetworkEngine engine, string id, Func<Task<T>> work)
    {
        T result = await OnFailureAsync(engine, id, work).ConfigureAwait(false);
        await Of(engine, id).RunAsync().ConfigureAwait(false);
        return result;
    }

    private static Rollback Of(INetworkEngine engine, string id) => new(
        engine.Reference,
        "container",
        ShortIds.Of(id),
        $"Remove-DockerContainer {ShortIds.Of(id)} -Force",
        token => engine.Containers.RemoveAsync(id, force: true, token),
        FailureKind.ContainerNotFound);
}
