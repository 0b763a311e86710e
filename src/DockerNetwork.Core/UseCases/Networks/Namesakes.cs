using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>Distinguishes networks of the same name. An engine stores a container's endpoints by the names of their
/// networks. It therefore overwrites one network's endpoint with that of another, starts a stopped container on
/// whichever network it finds, and disconnects a stopped container from both (moby/moby daemon/container_operations.go;
/// seen on 20.10.24).</summary>
internal static class Namesakes
{
    /// <summary>True if an engine may have two networks of the same name. From API 1.44 (Docker Engine 25) it refuses
    /// the second.</summary>
    internal static bool MayExist(Version api) => api < Drivers.ApiLevel.V25.Version;

    /// <summary>The other networks of the same name.</summary>
    internal static IReadOnlyList<Network> Of(ResourceId network, IEnumerable<Network> networks) =>
        [.. networks.Where(other => other.Name == network.Name && other.Id != network.Id)];

    /// <summary>Checks that a container may join a network although other networks have its name.</summary>
    /// <returns>The request. For a container that does not run, it contains the network's id, which the engine then
    /// keeps.</returns>
    /// <exception cref="DockerNetworkException">NetworkAmbiguous: the container is on another network of that
    /// name.</exception>
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

    /// <summary>Makes the error for a container that is on another network of the same name.</summary>
    /// <returns>Null if it is on none of them.</returns>
    internal static DockerNetworkException? Clash(
        ResourceId network, Container container, IReadOnlyList<Network> others)
    {
        return On(container, others) is not Network other ? null : new(
            FailureKind.NetworkAmbiguous,
            $"Container '{container}' cannot be connected to network '{network}' ({ShortIds.Of(network.Id)}): it is on "
            + $"another one of that name ({other.ShortId}), and the engine keeps one of a name. Disconnect it first "
            + $"(Disconnect-DockerNetwork {other.Id} '{container}').");
    }

    /// <summary>Checks that a container is not on another network of the same name instead.</summary>
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
