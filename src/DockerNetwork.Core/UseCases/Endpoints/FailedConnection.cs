using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Removes the settings that a refused connect left in a container
/// (<see cref="Container.FailedConnections"/>).</summary>
internal static class FailedConnection
{
    /// <summary>The number of attempts, because a container that crashes and restarts may lose the network that it has
    /// just joined.</summary>
    private const int Attempts = 3;

    /// <summary>Finds the remains of a connect to a network, by the network's name or id.</summary>
    internal static NetworkEndpoint? Find(Container container, ResourceId network) =>
        container.FailedConnections.FirstOrDefault(left => left.Network == network.Name || left.Network == network.Id
            || left.NetworkId == network.Id);

    /// <summary>Removes the settings. A container that does not run is disconnected. A running container joins the
    /// network for a moment, without settings of its own, and leaves it again, because the engine removes only joined
    /// endpoints from it. If the network is gone, the engine removes the settings with force.</summary>
    /// <exception cref="DockerNetworkException">The engine's refusal: no address is left, or the host port is taken.
    /// Nothing is changed.</exception>
    internal static async Task RemoveAsync(
        INetworkEngine engine, ResourceId network, Container container, CancellationToken cancellationToken)
    {
        try
        {
            await OffAsync(engine, network.Id, container, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure) when (
            failure.Kind == FailureKind.NetworkNotFound
                || (failure.Kind == FailureKind.NotConnected && network.Id != network.Name))
        {
            await OffByNameAsync(engine, network.Name, container, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Removes the settings by the network's name, under which the engine stores them. With force, the engine
    /// removes the settings for a name that it does not find, even while the container runs (moby/moby
    /// daemon/container_operations.go, DisconnectFromNetwork). It may find another network that has the name by
    /// now.</summary>
    private static async Task OffByNameAsync(
        INetworkEngine engine, string network, Container container, CancellationToken cancellationToken)
    {
        try
        {
            await engine.Networks.DisconnectAsync(network, container.Id, force: true, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind == FailureKind.NotConnected && container.IsConnectedAtOnce)
        {
            await JoinAndLeaveAsync(engine, network, container, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task OffAsync(INetworkEngine engine, string network, Container container,
        CancellationToken cancellationToken) => container.IsConnectedAtOnce
        ? JoinAndLeaveAsync(engine, network, container, cancellationToken)
        : engine.Networks.DisconnectAsync(network, container.Id, force: false, cancellationToken);

    private static async Task JoinAndLeaveAsync(
        INetworkEngine engine, string network, Container container, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            await engine.Networks.ConnectAsync(network, container.Id, new EndpointRequest(), cancellationToken)
                .ConfigureAwait(false);
            try
            {
                await engine.Networks.DisconnectAsync(network, container.Id, force: true, cancellationToken)
                    .ConfigureAwait(false);
                return;
            }
            catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NotConnected && attempt < Attempts)
            {
                // Retries, because the container was restarted in between and has the settings again.
            }
        }
    }
}
