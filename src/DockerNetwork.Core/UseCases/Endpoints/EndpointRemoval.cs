using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Disconnects a container from a network.</summary>
internal static class EndpointRemoval
{
    /// <summary>Disconnects the container by the network's id. A stopped container may store a swarm network by its
    /// name alone. The engine then requires the name (moby/moby daemon/container_operations.go,
    /// DisconnectFromNetwork).</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="network">The network.</param>
    /// <param name="container">The container.</param>
    /// <param name="force">Removes the endpoint even if its container does not confirm it.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="predecessor">The id of a removed network of the same name, which the container may still
    /// store.</param>
    /// <exception cref="DockerNetworkException">The errors of
    /// <see cref="INetworkOperations.DisconnectAsync"/>.</exception>
    internal static async Task RunAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, bool force,
        CancellationToken cancellationToken,
            string predecessor = "")
    {
        try
        {
            await engine.Networks.DisconnectAsync(network.Id, container.Id, force, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind == FailureKind.NotConnected && SwarmEndpoints.MayBeSwarms(network.Id))
        {
            if (!await IsKeptByNameAsync(engine, network, container, predecessor, cancellationToken)
                .ConfigureAwait(false))
                throw;

            await engine.Networks.DisconnectAsync(network.Name, container.Id, force, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static async Task<bool> IsKeptByNameAsync(INetworkEngine engine, ResourceId network, ResourceId container,
        string predecessor, CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken)
            .ConfigureAwait(false);
        return detail.Container.Endpoints.Any(endpoint => endpoint.Network == network.Name
            && (endpoint.NetworkId.Length == 0 || endpoint.NetworkId == network.Id
            || endpoint.NetworkId == predecessor));
    }
}
