using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Takes off what a refused connect left in a container (<see cref="Container.FailedConnections"/>).</summary>
internal static class FailedConnection
{
    /// <summary>A container that crashes and is restarted may lose what it has just joined.</summary>
    private const int Attempts = 3;

    /// <summary>Finds what is left of a connect to a network, by its name or id.</summary>
    internal static NetworkEndpoint? Find(Container container, ResourceId network) =>
        container.FailedConnections.FirstOrDefault(left => left.Network == network.Name || left.Network == network.Id
            || left.NetworkId == network.Id);

    /// <summary>Takes it off. A container that does not run is disconnected. From one that runs the engine takes off
    /// only what is joined, so that it joins for a moment, without settings of its own, and leaves; of a network that
    /// is gone, the engine takes the settings off by force.</summary>
    /// <exception cref="DockerNetworkException">The engine's refusal: it has no address to give, or the host's port is
    /// taken. Nothing was changed.</exception>
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

    /// <summary>The engine keeps the settings by the network's name, and with force it drops those of a name that it
    /// does not find, also while the container runs (moby/moby daemon/container_operations.go, DisconnectFromNetwork).
    /// It may find another network of that name meanwhile.</summary>
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
                // It was restarted in between, and has the settings once more.
            }
        }
    }
}
