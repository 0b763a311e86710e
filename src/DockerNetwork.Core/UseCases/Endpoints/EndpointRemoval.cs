using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Disconnects a container from a network.</summary>
internal static class EndpointRemoval
{
    /// <summary>The attempts while a container restarts, and the pause between them.</summary>
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Disconnects the container by the network's id. A stopped container may store a swarm network by its
    /// name alone. The engine then requires the name (moby/moby daemon/container_operations.go,
    /// DisconnectFromNetwork). A container that restarts has no endpoint for a moment, although it is on the network.
    /// The engine then says that it is not connected, and the request is repeated.</summary>
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
        string reference = network.Id;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await engine.Networks.DisconnectAsync(reference, container.Id, force, cancellationToken)
                    .ConfigureAwait(false);
                return;
            }
            catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NotConnected && attempt < Attempts)
            {
                NetworkEndpoint? stored = await StoredAsync(engine, network, container, predecessor, cancellationToken)
                    .ConfigureAwait(false);
                if (stored is null)
                    throw;
                reference = stored.NetworkId == network.Id ? network.Id : network.Name;
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Finds the endpoint that the container still has according to its inspect. The settings that a refused
    /// connect left in a running container are none: the engine never removes them this way.</summary>
    private static async Task<NetworkEndpoint?> StoredAsync(INetworkEngine engine, ResourceId network,
        ResourceId container, string predecessor, CancellationToken cancellationToken)
    {
        Container there = (await engine.Containers.InspectAsync(container.Id, cancellationToken)
            .ConfigureAwait(false)).Container;
        return there.Endpoints.FirstOrDefault(endpoint => endpoint.NetworkId == network.Id
            ? endpoint.EndpointId.Length > 0 || !there.IsRunning
            : SwarmEndpoints.MayBeSwarms(network.Id) && endpoint.Network == network.Name
                && (endpoint.NetworkId.Length == 0 || endpoint.NetworkId == predecessor));
    }
}
