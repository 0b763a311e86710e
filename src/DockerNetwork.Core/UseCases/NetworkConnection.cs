using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Connects and disconnects one container and one network.</summary>
internal static class NetworkConnection
{
    /// <summary>Connects. On a container that is connected already, the settings asked for have to be the ones it has: the engine refuses a second connect
    /// of a running container, and of a stopped one answers 200 and drops the settings (moby/moby daemon/container_operations.go, updateNetworkSettings).
    /// So the endpoint is looked at afterwards either way.</summary>
    /// <returns>The endpoint as the engine has it.</returns>
    /// <exception cref="DockerNetworkException">AlreadyConnected, and what <see cref="INetworkOperations.ConnectAsync"/> names.</exception>
    internal static async Task<NetworkEndpoint> ConnectAsync(
        INetworkEngine engine, Handle network, Handle container, EndpointRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await engine.Networks.ConnectAsync(network.Id, container.Id, request, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.AlreadyConnected)
        {
            // Whether that is an error depends on its settings.
        }

        NetworkEndpoint endpoint = await FindAsync(engine, network, container, cancellationToken).ConfigureAwait(false);
        string[] differences = [.. EndpointComparison.Differences(request, endpoint)];
        return differences.Length == 0 ? endpoint : throw new DockerNetworkException(
            FailureKind.AlreadyConnected,
            $"Container '{container}' is connected to network '{network}' already, with other settings: {string.Join("; ", differences)}. Disconnect it first (Disconnect-DockerNetwork '{network}' '{container}').");
    }

    /// <summary>Finds a container's endpoint on a network.</summary>
    /// <exception cref="DockerNetworkException">NotConnected, ContainerNotFound.</exception>
    internal static async Task<NetworkEndpoint> FindAsync(INetworkEngine engine, Handle network, Handle container, CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false);
        return detail.Container.Endpoints.FirstOrDefault(endpoint => IsOn(endpoint, network)) ?? throw new DockerNetworkException(
            FailureKind.NotConnected,
            $"Container '{container}' is not connected to network '{network}'. It is on {(detail.Container.Networks.Count == 0 ? "none" : detail.Container.Networks)}.");
    }

    /// <summary>A network of a swarm that a worker is not told of yet is known by its name alone.</summary>
    private static bool IsOn(NetworkEndpoint endpoint, Handle network) =>
        NetworkMembers.IsOn(endpoint, network) || (network.Id == network.Name && endpoint.Network == network.Name);
}
