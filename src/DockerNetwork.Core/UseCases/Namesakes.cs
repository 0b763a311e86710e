using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Keeps networks of one name apart. An engine keeps a container's endpoints by their networks' names: it
/// writes one network's endpoint over that of another, starts a stopped container on whichever it finds, and takes a
/// stopped container off both (moby/moby daemon/container_operations.go; seen on 20.10.24).</summary>
internal static class Namesakes
{
    /// <summary>Tells that an engine may have two networks of one name: from API 1.44 (Docker Engine 25) it refuses the
    /// second.</summary>
    internal static bool MayExist(Version api) => api < Drivers.ApiLevel.V25.Version;

    /// <summary>The other networks of a network's name.</summary>
    internal static IReadOnlyList<Network> Of(ResourceId network, IEnumerable<Network> networks) =>
        [.. networks.Where(other => other.Name == network.Name && other.Id != network.Id)];

    /// <summary>Checks that a container may join a network beside others of its name.</summary>
    /// <returns>The request; for a container that does not run with the network's id, which the engine then
    /// keeps.</returns>
    /// <exception cref="DockerNetworkException">NetworkAmbiguous: it is on another one of that name.</exception>
    internal static async Task<EndpointRequest> ConnectAsync(
        INetworkEngine engine,
        ResourceId network,
        ResourceId container,
        IReadOnlyList<Network> others,
        EndpointRequest request,
        CancellationToken token)
    {
        Container there = (await engine.Containers.InspectAsync(container.Id, token).ConfigureAwait(false)).Container;
        if (Clash(network, there, others) is DockerNetworkException clash)
            throw clash;

        return there.IsRunning ? request : request with { NetworkId = network.Id };
    }

    /// <summary>Makes the failure of a container that is on another network of the name.</summary>
    /// <returns>Null where it is on none.</returns>
    internal static DockerNetworkException? Clash(
        ResourceId network, Container container, IReadOnlyList<Network> others)
    {
        return On(container, others) is not Network other ? null : new(
            FailureKind.NetworkAmbiguous,
            $"Container '{container}' cannot be connected to network '{network}' ({ShortIds.Of(network.Id)}): it is on "
            + $"another one of that name ({other.ShortId}), and the engine keeps one of a name. Disconnect it first "
            + $"(Disconnect-DockerNetwork {other.Id} '{container}').");
    }

    /// <summary>Checks that a container is on a network, and not on another of its name.</summary>
    /// <exception cref="DockerNetworkException">NotConnected.</exception>
    internal static async Task DisconnectAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, IReadOnlyList<Network> others,
        CancellationToken token)
    {
        Container there = (await engine.Containers.InspectAsync(container.Id, token).ConfigureAwait(false)).Container;
        if (On(there, others) is Network other)
            throw new DockerNetworkException(
                FailureKind.NotConnected,
                $"Container '{container}' is not connected to network '{network}' ({ShortIds.Of(network.Id)}), but to "
                + $"another one of that name ({other.ShortId}). Nothing was changed.");
    }

    private static Network? On(Container container, IReadOnlyList<Network> networks) =>
        networks.FirstOrDefault(network => container.Endpoints.Any(endpoint => endpoint.NetworkId == network.Id));
}
