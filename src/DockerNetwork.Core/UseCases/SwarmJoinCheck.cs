using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>Refuses to connect a container to a network of a swarm, or to its gateway bridge, where that does harm. The
/// engine takes the settings of a stopped container for any network of a swarm, even one that is not there, and the
/// container then does not start (moby/moby daemon/container_operations.go, ConnectToNetwork).</summary>
internal static class SwarmJoinCheck
{
    /// <summary>Checks a network that a container is to join.</summary>
    /// <param name="network">The network.</param>
    /// <param name="container">The container's name; null for one that is still to be made.</param>
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

    /// <summary>Checks a network that a service is to join beside its others: the swarm takes the change, and the tasks
    /// do not start any more.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: it is 'host' or 'none'.</exception>
    internal static void DemandShared(Network network, Service service)
    {
        if (network.Driver is "host" or "null")
            throw new DockerNetworkException(
                FailureKind.EngineRefused,
                $"Service '{service}' cannot be connected to network '{network}': its tasks would be on that network "
                + "alone, which excludes every other and the swarm's published ports. "
                + $"Make a service for it (docker service create --network {network}).");
    }

    /// <summary>Checks a network that a worker is not told of, which is all it knows of such a one.</summary>
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

    /// <summary>Checks that a container has no way out through docker_gwbridge already: a second interface in that
    /// network fails, and takes the first one along when it is disconnected.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: it has.</exception>
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

    /// <summary>Tells that a container does not run, and will not by itself.</summary>
    internal static bool IsStopped(Container container) => container.State is "created" or "exited" or "dead";

    private static DockerNetworkException Refused(string? container, string network, string reason) =>
        new(FailureKind.EngineRefused,
            $"{(container is null ? "The new container" : $"Container '{container}'")} cannot be connected to network "
            + $"'{network}': {reason}");
}
