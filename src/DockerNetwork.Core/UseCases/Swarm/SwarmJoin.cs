using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Swarm;

/// <summary>Connects a stopped container to a swarm network. The engine does not have such a network until something
/// runs on it. Until then, a connect silently replaces the settings that the container has for the network (moby/moby
/// daemon/container_operations.go, ConnectToNetwork). The container is therefore inspected first.</summary>
internal static class SwarmJoin
{
    /// <summary>Connects the container.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="network">The network.</param>
    /// <param name="key">The network by its name, if no other network has the name.</param>
    /// <param name="container">The container.</param>
    /// <param name="request">The endpoint's settings.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The endpoint, as the engine reports it.</returns>
    /// <exception cref="DockerNetworkException">The errors of <see cref="NetworkConnection.ConnectAsync"/>.</exception>
    internal static async Task<NetworkEndpoint> ConnectAsync(
        INetworkEngine engine, ResourceId network, ResourceId key, ResourceId container, EndpointRequest request,
            CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken)
            .ConfigureAwait(false);
        if (detail.Container.Endpoints.FirstOrDefault(
            endpoint => NetworkMembers.IsOn(endpoint, network)) is NetworkEndpoint there)
            return NetworkConnection.Differs(request, there, network, container) is DockerNetworkException other
                ? throw other
                : there;

        NetworkEndpoint made = await NetworkConnection.ConnectAsync(engine, key, container, request, cancellationToken)
            .ConfigureAwait(false);
        return made with { NetworkId = network.Id };
    }
}
