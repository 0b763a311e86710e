using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Finds reasons in the container itself that keep it from joining a network. The engine checks most of them
/// only for a running container. It accepts the settings of a stopped container, which then does not start (moby/moby
/// daemon/container_operations.go, ConnectToNetwork).</summary>
internal static class ConnectObstacle
{
    /// <summary>Makes the error for a container that has no network of its own.</summary>
    /// <returns>Null if the container has its own network, or is on the network already.</returns>
    internal static DockerNetworkException? Shared(Container container, ResourceId network)
    {
        if (!PredefinedNames.IsShared(container.NetworkMode)
            || container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network)))
            return null;

        string reason = PredefinedNames.OwnerOf(container.NetworkMode) is string owner
            ? $"it shares the network of container '{ShortIds.Of(owner)}'. Connect that one instead"
            : "it was made on the host's network (--network host). Make it on a network of its own";
        return Refused(container, network, reason);
    }

    /// <summary>Makes the error for a container on network 'none', which excludes every other network.</summary>
    /// <returns>Null if the container may join.</returns>
    internal static DockerNetworkException? Isolated(Container container, ResourceId network) =>
        network.Name != "none" && container.Endpoints.Any(endpoint => endpoint.Network == "none")
            ? Refused(container, network,
                "it is on network 'none', which excludes every other. Disconnect it first (Disconnect-DockerNetwork "
                + $"none '{container}')")
            : null;

    /// <summary>Makes the error for a container that crashed and waits for its restart. From Engine 28, the container
    /// has no sandbox during that time (moby/moby daemon/container_operations.go, connectToNetwork; API
    /// 1.48).</summary>
    /// <returns>Null if the container may join.</returns>
    internal static DockerNetworkException? Restarting(Container container, ResourceId network, Version api) =>
        container.State == "restarting" && api >= Drivers.ApiLevel.V28.Version
            ? Refused(container, network,
                "it is restarting, and has no network at the moment. Try again when it runs, or stop it first "
                + $"(Stop-DockerContainer '{container}')")
            : null;

    private static DockerNetworkException Refused(Container container, ResourceId network, string reason) =>
        new(FailureKind.EngineRefused,
            $"Container '{container}' cannot be connected to network '{network}': {reason}.");
}
