using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Removes a container that was created for an operation that then failed.</summary>
internal static class ContainerRollback
{
    /// <summary>Runs the operation. If it fails, removes the container and says so in the error.</summary>
    internal static Task<T> OnFailureAsync<T>(INetworkEngine engine, string id, Func<Task<T>> work) =>
        Of(engine, id).OnFailureAsync(work);

    /// <summary>Runs the operation, and removes the container in any case.</summary>
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
