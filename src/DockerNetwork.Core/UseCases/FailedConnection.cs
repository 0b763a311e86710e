using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Takes off what a failed connect leaves in a container that runs (<see cref="Container.FailedConnections"/>). The engine refuses to disconnect it, for it is
/// not connected; a connect without settings of its own takes the place of what was left, and that one can be disconnected.</summary>
internal static class FailedConnection
{
    /// <summary>The caller's time may be over.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    /// <summary>Looks whether a connect that failed left something, and takes it off.</summary>
    /// <returns>The failure; where something may be left, its message says so.</returns>
    internal static async Task<DockerNetworkException> UndoAsync(INetworkEngine engine, Handle network, Handle container, DockerNetworkException failure)
    {
        using CancellationTokenSource source = new(Bound);
        try
        {
            ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, source.Token).ConfigureAwait(false);
            if (IsLeft(detail.Container, network))
                await CureAsync(engine, network, container, source.Token).ConfigureAwait(false);
            return failure;
        }
        catch (Exception e) when (e is DockerNetworkException or OperationCanceledException)
        {
            return e is DockerNetworkException { Kind: FailureKind.ContainerNotFound } ? failure : new DockerNetworkException(failure.Kind, $"{failure.Message} {Left(network, container)}", failure);
        }
    }

    internal static bool IsLeft(Container container, Handle network) => container.FailedConnections.Any(kept => kept.Network == network.Name || kept.Network == network.Id);

    /// <summary>Joins for a moment, and leaves.</summary>
    /// <exception cref="DockerNetworkException">What kept it from joining.</exception>
    internal static async Task CureAsync(INetworkEngine engine, Handle network, Handle container, CancellationToken cancellationToken)
    {
        await engine.Networks.ConnectAsync(network.Id, container.Id, new EndpointRequest(), cancellationToken).ConfigureAwait(false);
        await engine.Networks.DisconnectAsync(network.Id, container.Id, force: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What to do where that is not possible.</summary>
    private static string Left(Handle network, Handle container) =>
        $"The engine may keep the settings of the failed connection in container '{container}', and would use them at its next start. Repair-DockerNetworkEndpoint '{network}' '{container}' takes them off; "
        + $"so does Disconnect-DockerNetwork '{network}' '{container}' where it is connected, or stopped.";
}
