using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>Chooses what a wildcard means for a change: what the change applies to, and nothing that is Docker's own or
/// a swarm's. What is named is taken as it is named.</summary>
internal static class WildcardChoice
{
    /// <summary>Chooses networks to remove: by a wildcard none of Docker's own, no routing mesh, and not the gateway
    /// bridge of a swarm.</summary>
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

    /// <summary>Chooses containers to disconnect from a network: by a wildcard those that are on it, and no tasks of
    /// services.</summary>
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

    /// <summary>Tells that a reference means something by a wildcard, and not by its name.</summary>
    internal static bool IsWildcard(ObjectReference reference, string name) =>
        reference.ResourceId is null && NamePattern.IsPattern(reference.Text) && name != reference.Text;

    /// <summary>A name may have a bracket in it, and is a name then.</summary>
    private static bool IsWildcard(ObjectReference reference, IReadOnlyList<ResourceId> found) =>
        reference.ResourceId is null && NamePattern.IsPattern(reference.Text)
            && !found.Any(item => item.Name == reference.Text);

    private static bool IsOwn(EngineCache session, Network network) =>
        PredefinedNetworks.TypeOf(network) == NetworkType.Builtin || network.Ingress
        || (network.Name == PredefinedNames.GatewayBridge && session.Networks.Any(UnusedNetworks.IsSwarms));

    /// <summary>No container leaves the host's network.</summary>
    private static bool IsOn(Container container, ResourceId network) =>
        network.Name != "host" && !SwarmLeaveCheck.IsTask(container)
            && container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network));
}
