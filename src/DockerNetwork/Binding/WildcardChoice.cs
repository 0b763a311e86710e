using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>Selects the objects that a wildcard means in a change. It selects objects that the change applies to, and
/// none that belong to Docker or to a swarm. A plain name always means the object with that name.</summary>
internal static class WildcardChoice
{
    /// <summary>Selects the networks to remove. A wildcard selects no predefined network, no routing mesh and no
    /// gateway bridge of a swarm.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound, NetworkAmbiguous.</exception>
    internal static IReadOnlyList<ResourceId> ToRemove(EngineCache session, NetworkReference reference)
    {
        IReadOnlyList<ResourceId> found = session.Find(reference);
        if (!IsWildcard(reference, found))
            return found;

        HashSet<string> own =
            [.. session.Networks.Where(network => IsOwn(session, network)).Select(network => network.Id)];
        return [.. found.Where(network => !own.Contains(network.Id))];
    }

    /// <summary>Selects the containers to disconnect from a network. A wildcard selects containers that are on the
    /// network, and no tasks of services.</summary>
    /// <param name="session">The engine.</param>
    /// <param name="by">The reference that means the network.</param>
    /// <param name="network">The network.</param>
    /// <param name="reference">The containers.</param>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    internal static IReadOnlyList<ResourceId> ToDisconnect(
        EngineCache session, NetworkReference by, ResourceId network, ContainerReference reference)
    {
        IReadOnlyList<ResourceId> found = session.Find(reference);
        if (!IsWildcard(by, [network]) && !IsWildcard(reference, found))
            return found;

        HashSet<string> on =
            [.. session.Containers.Where(container => IsOn(container, network)).Select(container => container.Id)];
        return [.. found.Where(container => on.Contains(container.Id))];
    }

    /// <summary>Selects the containers to connect to a network. A wildcard selects containers that are not on the
    /// network and that can join it, and no tasks of services. If the network comes from a wildcard, none of Docker's
    /// own networks is meant, and none that only services can join.</summary>
    /// <param name="session">The engine.</param>
    /// <param name="by">The reference that means the network.</param>
    /// <param name="network">The network.</param>
    /// <param name="reference">The containers.</param>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    internal static IReadOnlyList<ResourceId> ToConnect(
        EngineCache session, NetworkReference by, ResourceId network, ContainerReference reference)
    {
        IReadOnlyList<ResourceId> found = session.Find(reference);
        bool isAnyNetwork = IsWildcard(by, [network]);
        bool isAnyContainer = IsWildcard(reference, found);
        if (!isAnyNetwork && !isAnyContainer)
            return found;

        if (isAnyNetwork && !session.Networks.Any(item => item.Id == network.Id && IsJoinable(session, item)))
            return [];

        HashSet<string> apart =
        [
            .. session.Containers
                .Where(container => IsNotOn(container, network) && (!isAnyContainer || CanJoin(container)))
                .Select(container => container.Id)];
        return [.. found.Where(container => apart.Contains(container.Id))];
    }

    /// <summary>Selects the containers to run a command in. A wildcard selects containers that run.</summary>
    /// <exception cref="DockerNetworkException">ContainerNotFound, ContainerAmbiguous.</exception>
    internal static IReadOnlyList<ResourceId> ToRunIn(EngineCache session, ContainerReference reference)
    {
        IReadOnlyList<ResourceId> found = session.Find(reference);
        if (!IsWildcard(reference, found))
            return found;

        HashSet<string> running =
            [.. session.Containers.Where(container => container.State == "running").Select(container => container.Id)];
        return [.. found.Where(container => running.Contains(container.Id))];
    }

    /// <summary>True if the reference matches by a wildcard and not by its name.</summary>
    internal static bool IsWildcard(ObjectReference reference, string name) =>
        reference.ResourceId is null && NamePattern.IsPattern(reference.Text) && name != reference.Text;

    /// <summary>True if the reference is a wildcard and not the name of an item found. A name may contain a
    /// bracket.</summary>
    private static bool IsWildcard(ObjectReference reference, IReadOnlyList<ResourceId> found) =>
        reference.ResourceId is null && NamePattern.IsPattern(reference.Text)
            && !found.Any(item => item.Name == reference.Text);

    private static bool IsOwn(EngineCache session, Network network) =>
        PredefinedNetworks.TypeOf(network) == NetworkType.Builtin || network.Ingress
        || (network.Name == PredefinedNames.GatewayBridge && session.Networks.Any(UnusedNetworks.IsSwarms));

    private static bool IsJoinable(EngineCache session, Network network) =>
        !IsOwn(session, network) && !network.ConfigOnly && (network.Attachable || !UnusedNetworks.IsSwarms(network));

    private static bool IsNotOn(Container container, ResourceId network) =>
        !container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network));

    private static bool CanJoin(Container container) =>
        !SwarmLeaveCheck.IsTask(container) && !PredefinedNames.IsShared(container.NetworkMode)
            && !container.Endpoints.Any(endpoint => endpoint.Network == "none");

    /// <summary>True if the container can be disconnected from the network. No container can leave the host
    /// network.</summary>
    private static bool IsOn(Container container, ResourceId network) =>
        network.Name != "host" && !SwarmLeaveCheck.IsTask(container)
            && container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network));
}
