using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Refuses to connect a container to a swarm network, or to docker_gwbridge, if the connect does harm. The
/// engine accepts the settings of a stopped container for any swarm network, even for one that does not exist. The
/// container then does not start (moby/moby daemon/container_operations.go, ConnectToNetwork).</summary>
internal static class SwarmJoinCheck
{
    /// <summary>Checks a network that a container is to join.</summary>
    /// <param name="network">The network.</param>
    /// <param name="container">The container's name; null for a container that is not created yet.</param>
    /// <exception cref="DockerNetworkException">EngineRefused: only services may join it.</exception>
    internal static void DemandAttachable(Network network, string? container)
    {
        if (!UnusedNetworks.IsSwarms(network) || network.Attachable)
            return;

        string advice = network.Ingress
            ? "It carries the published ports of services"
            : "Make it with -Attachable, or connect a service (Connect-DockerNetwork "
                + $"{CommandText.Quoted(network.Name)} -Service NAME)";
        throw Refused(container, network.Name, $"only services may join it. {advice}.");
    }

    /// <summary>Checks a network that a service is to join in addition to its other networks. The swarm accepts the
    /// change, but the tasks no longer start.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: the network is 'host' or 'none'.</exception>
    internal static void DemandShared(Network network, Service service)
    {
        if (network.Driver is "host" or "null")
            throw new DockerNetworkException(
                FailureKind.EngineRefused,
                $"Service '{service}' cannot be connected to network '{network}': its tasks would be on that network "
                + "alone, which excludes every other and the swarm's published ports. "
                + $"Make a service for it (docker service create --network {network}).");
    }

    /// <summary>Checks that a container runs before it joins a swarm network that this worker does not have. The worker
    /// knows nothing else about the network.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: the container does not run.</exception>
    internal static void DemandRunning(ResourceId network, Container container)
    {
        if (!IsStopped(container))
            return;

        throw Refused(
            container.Name,
            network.Name,
            "this worker of a swarm does not know the network, and the container does not run. The engine would take "
            + "any name, and the container would not start if it is wrong. "
            + $"Start it first ({CommandText.Start(container.Name)}).");
    }

    /// <summary>Checks that a container has no outbound connection through docker_gwbridge yet. A second interface in
    /// that network fails, and its disconnect removes the first interface, too.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: the container has one.</exception>
    internal static async Task DemandNoWayOutAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, CancellationToken cancellationToken)
    {
        if (network.Name == PredefinedNames.GatewayBridge
            && await SwarmLeaveCheck.HasWayOutAsync(engine, network, container, cancellationToken)
            .ConfigureAwait(false))
            throw Refused(container.Name, network.Name,
                "the engine uses it already as the container's way out of the networks of a swarm. Choose another "
                + "network.");
    }

    /// <summary>True if a container does not run, and will not start by itself.</summary>
    internal static bool IsStopped(Container container) => container.State is "created" or "exited" or "dead";

    private static DockerNetworkException Refused(string? container, string network, string reason) =>
        new(FailureKind.EngineRefused,
            $"{(container is null ? "The new container" : $"Container '{container}'")} cannot be connected to network "
            + $"'{network}': {reason}");
}
