using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Refuses to disconnect endpoints that a swarm keeps connected: the outbound connections of containers, and
/// the tasks of services. The engine would disconnect both, and neither comes back by itself.</summary>
internal static class SwarmLeaveCheck
{
    private const string ServiceLabel = "com.docker.swarm.service.name";
    private const string TaskLabel = "com.docker.swarm.task.id";

    /// <summary>True if a container is a task of a service (moby/moby daemon/cluster/executor/container/container.go,
    /// labels).</summary>
    internal static bool IsTask(Container container) => container.Labels.ContainsKey(TaskLabel);

    /// <summary>Checks that a container is not a task on a swarm network.</summary>
    /// <param name="network">The network, as listed.</param>
    /// <param name="container">The container, as listed.</param>
    /// <exception cref="DockerNetworkException">EngineRefused, naming the service.</exception>
    internal static void DemandNoTask(Network network, Container container)
    {
        if (!UnusedNetworks.IsSwarms(network) || !IsTask(container))
            return;

        string service = container.Labels.TryGetValue(ServiceLabel, out string? name) ? name : "";
        string advice = network.Ingress
            ? "Take the service's published port back instead (docker service update --publish-rm)"
            : $"Disconnect the service instead (Disconnect-DockerNetwork {CommandText.Quoted(network.Name)} -Service "
                + $"{CommandText.Quoted(service)})";
        throw Refused(container.Name, network.Name,
            $"it is a task of service '{service}', and the swarm does not connect it again. {advice}.");
    }

    /// <summary>Checks that docker_gwbridge is not the outbound connection of a container. Sends one request for that
    /// network, and none for other networks.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused: docker_gwbridge is the container's outbound
    /// connection.</exception>
    internal static async Task DemandNoWayOutAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, CancellationToken cancellationToken)
    {
        if (network.Name == PredefinedNames.GatewayBridge
            && await HasWayOutAsync(engine, network, container, cancellationToken).ConfigureAwait(false))
            throw Refused(
                container.Name,
                network.Name,
                "it is the container's way out of networks such as those of a swarm, and the engine does not give it "
                + "another one. "
                + "It goes by itself when the container leaves those networks.");
    }

    /// <summary>True if a container has the outbound connection through docker_gwbridge that the engine gave
    /// it.</summary>
    internal static async Task<bool> HasWayOutAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, CancellationToken cancellationToken)
    {
        Network there = await engine.Networks.InspectAsync(network.Id, cancellationToken).ConfigureAwait(false);
        return there.Containers.Any(member => member.Id == container.Id
            && MemberOwner.IsWayOut(member, container.Name));
    }

    private static DockerNetworkException Refused(string container, string network, string reason) =>
        new(FailureKind.EngineRefused,
            $"Container '{container}' cannot be disconnected from network '{network}': {reason}");
}
