using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>A change of an engine that is predicted as by the cmdlets, and made as by the cmdlets.</summary>
/// <param name="Text">The change as text, with the names of the site.</param>
/// <param name="Foresee">Predicts the engine after the change.</param>
/// <param name="Make">Makes the change.</param>
/// <param name="Words">The names that it adds.</param>
internal sealed record EngineChange(
    string Text, Func<NamingSnapshot, NamingSnapshot> Foresee, Func<INetworkEngine, CancellationToken, Task> Make,
    IReadOnlyList<string> Words)
{
    internal static EngineChange Connect(ResourceId network, ResourceId container, EndpointRequest request) => new(
        $"connect {container} to {network}{Settings(request)}",
        new ConnectChange(network, container, request).Apply,
        (engine, token) => NetworkConnection.ConnectAsync(engine, network, container, request, token),
        request.Aliases);

    internal static EngineChange Disconnect(ResourceId network, ResourceId container) => new(
        $"disconnect {container} from {network}",
        new DisconnectChange(network, container).Apply,
        (engine, token) => engine.Networks.DisconnectAsync(network.Id, container.Id, force: false, token),
        []);

    internal static EngineChange RemoveNetwork(ResourceId network, bool force) => new(
        $"remove network {network}{(force ? " by force" : "")}",
        new NetworkRemovalChange(network, force).Apply,
        (engine, token) => NetworkRemoval.RunAsync(engine, network, force, token),
        []);

    internal static EngineChange Stop(ResourceId container) => new(
        $"stop {container}",
        new StopChange(container).Apply,
        (engine, token) => ContainerRemoval.StopAsync(engine, container, TimeSpan.Zero, look: false, token),
        []);

    internal static EngineChange RemoveContainer(ResourceId container, bool force) => new(
        $"remove container {container}{(force ? " by force" : "")}",
        new ContainerRemovalChange(container, force).Apply,
        (engine, token) => ContainerRemoval.RemoveAsync(engine, container, force, look: false, token),
        []);

    /// <summary>The kind of the change: the first word.</summary>
    internal string Kind => Text.Split(' ')[0];

    public override string ToString() => Text;

    private static string Settings(EndpointRequest request) =>
        (request.Aliases.Count > 0 ? $", aliases '{string.Join("' '", request.Aliases.AsEnumerable())}'" : "")
        + (request.IPv4Address is null ? "" : $", at {request.IPv4Address}")
        + (request.IPv6Address is null ? "" : $", at {request.IPv6Address}");
}
