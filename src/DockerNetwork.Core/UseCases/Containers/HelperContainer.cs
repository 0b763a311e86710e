using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>A temporary container that provides tools for one operation.</summary>
internal static class HelperContainer
{
    /// <summary>The label that distinguishes helpers from other containers.</summary>
    internal const string Label = "dockernetwork.helper";

    /// <summary>The lifetime of a helper in seconds if nothing is left to remove it.</summary>
    private const int LifeSeconds = 600;

    /// <summary>Starts a helper in a network mode, runs the operation, and removes the helper in any case.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="networkMode"><c>container:ID</c> or a network's id.</param>
    /// <param name="image">The image of the helper, pulled if it is missing.</param>
    /// <param name="work">The operation. Receives the running helper.</param>
    /// <param name="cancellationToken">Cancels the operation, but not the removal.</param>
    /// <param name="capabilities">The Linux capabilities that the tool needs; null for none.</param>
    internal static async Task<T> UseAsync<T>(
        INetworkEngine engine, string networkMode, HelperImage image,
        Func<ResourceId, CancellationToken, Task<T>> work, CancellationToken cancellationToken,
        IReadOnlyList<string>? capabilities = null)
    {
        await ImageSupply
            .EnsureAsync(engine, image.Name, PullPolicy.Missing, image.Progress, cancellationToken)
            .ConfigureAwait(false);

        string id = await ContainerCreation
            .CreateAsync(engine, Request(networkMode, image.Name, capabilities ?? []), cancellationToken)
            .ConfigureAwait(false);
        return await ContainerRollback.AlwaysAsync(engine, id, async () =>
        {
            await engine.Containers.StartAsync(id, cancellationToken).ConfigureAwait(false);
            return await work(new ResourceId(id, $"helper {ShortIds.Of(id)}"), cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static ContainerRequest Request(string networkMode, string image, IReadOnlyList<string> capabilities) =>
        new()
    {
        Image = image,
        Entrypoint = new(["sleep"]),
        Command = new([$"{LifeSeconds}"]),
        NetworkMode = networkMode,
        Labels = new([new(Label, "true")]),
        DroppedCapabilities = new(["ALL"]),
        AddedCapabilities = new(capabilities),
    };
}
