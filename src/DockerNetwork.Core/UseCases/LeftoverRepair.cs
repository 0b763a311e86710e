using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Takes off what a refused connect left in a container; where the engine does that only while the container
/// is stopped, and that is allowed, restarts it.</summary>
/// <param name="engine">The engine.</param>
/// <param name="orphan">What is left.</param>
/// <param name="mayRestart">Allows to restart the container.</param>
internal sealed class LeftoverRepair(INetworkEngine engine, NetworkEndpoint orphan, bool mayRestart)
{
    private readonly ResourceId _network =
        new(orphan.NetworkId.Length > 0 ? orphan.NetworkId : orphan.Network, orphan.Network);

    /// <summary>Says what would be done.</summary>
    internal static string Plan(NetworkEndpoint orphan, bool mayRestart)
    {
        string how = !Container.RunsOrRestarts(orphan.State)
            ? "" : mayRestart ? " (joins it for a moment, or restarts the container where that is refused)"
            : " (joins it for a moment)";
        return $"Take off what a refused connect to network '{orphan.Network}' left{how}";
    }

    /// <summary>Does it.</summary>
    /// <returns>What was done, in words.</returns>
    /// <exception cref="DockerNetworkException">NotConnected where nothing is left any more; EngineRefused,
    /// AddressPoolExhausted and the like where the container would have to be restarted for it.</exception>
    internal async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(orphan.ContainerId, cancellationToken)
            .ConfigureAwait(false);
        Container container = (
            await ClaimedEndpoints.ConfirmAsync(engine, [detail.Container], cancellationToken)
            .ConfigureAwait(false))[0];

        // Somebody may have connected it by now; that is not to be undone.
        if (FailedConnection.Find(container, _network) is null)
            throw new DockerNetworkException(FailureKind.NotConnected,
                $"Nothing of a refused connect to network '{_network}' is left in container '{orphan.Container}' any "
                + "more; nothing was changed.");

        try
        {
            await FailedConnection.RemoveAsync(engine, _network, container, cancellationToken).ConfigureAwait(false);
            return "the engine had refused a connect, and kept its settings";
        }
        catch (DockerNetworkException failure) when (failure.Response is not null && container.IsConnectedAtOnce)
        {
            Demand(detail, failure);
            await RestartAsync(container).ConfigureAwait(false);
            return "the engine had refused a connect, and kept its settings; the container was restarted";
        }
    }

    /// <summary>A paused container would not be paused afterwards, and one that is removed at its end would be
    /// gone.</summary>
    private void Demand(ContainerDetail detail, DockerNetworkException failure)
    {
        string? hindrance = detail.Container.State == "paused" ? "it is paused. Unpause it first (docker unpause)"
            : detail.AutoRemove ? "it is removed when it stops (--rm)"
            : mayRestart
            ? null
            : $"only a restart of the container takes it off. Repair-DockerNetworkEndpoint '{_network}' "
            + $"'{orphan.Container}' -Force restarts it";
        if (hindrance is not null)
            throw failure.With(
                $"What a refused connect to network '{_network}' left in container '{orphan.Container}' cannot be "
                + $"taken off while it runs, and {hindrance}. {failure.Message}");
    }

    /// <summary>Restarts the container with a stop of its own grace period. Ctrl+C does not end it in between: the
    /// container would stay stopped.</summary>
    private async Task RestartAsync(Container container)
    {
        await engine.Containers.StopAsync(container.Id, null, CancellationToken.None).ConfigureAwait(false);
        try
        {
            await FailedConnection.RemoveAsync(
                engine, _network, container with { State = "exited" }, CancellationToken.None).ConfigureAwait(false);
            await engine.Containers.StartAsync(container.Id, CancellationToken.None).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
        {
            throw failure.With(
                $"{failure.Message} Container '{container}' was stopped for its repair: Start-DockerContainer "
                + $"-Container '{container}' starts it.");
        }
    }
}
