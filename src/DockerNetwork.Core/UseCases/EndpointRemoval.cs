using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Disconnects one container.</summary>
internal static class EndpointRemoval
{
    /// <summary>Disconnects it by the network's id. A stopped container may keep a network of a swarm by its name
    /// alone, which the engine then wants to hear (moby/moby daemon/container_operations.go,
    /// DisconnectFromNetwork).</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="network">The network.</param>
    /// <param name="container">The container.</param>
    /// <param name="force">Takes the endpoint off even where its container does not answer for it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="predecessor">The id of a network of the name that is gone, which the container may keep.</param>
    /// <exception cref="DockerNetworkException">What <see cref="INetworkOperations.DisconnectAsync"/>
    /// names.</exception>
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
