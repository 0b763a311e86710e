using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Removes the settings that a refused connect left in a container. If the engine removes them only while the
/// container is stopped, restarts the container, provided that this is allowed.</summary>
/// <param name="engine">The engine.</param>
/// <param name="orphan">The endpoint of the refused connect.</param>
/// <param name="mayRestart">True if the container may be restarted.</param>
internal sealed class LeftoverRepair(INetworkEngine engine, NetworkEndpoint orphan, bool mayRestart)
{
    private readonly ResourceId _network =
        new(orphan.NetworkId.Length > 0 ? orphan.NetworkId : orphan.Network, orphan.Network);

    /// <summary>Describes the repair for the preview.</summary>
    internal static string Plan(NetworkEndpoint orphan, bool mayRestart)
    {
        string how = !Container.RunsOrRestarts(orphan.State)
            ? "" : mayRestart ? " (joins it for a moment, or restarts the container where that is refused)"
            : " (joins it for a moment)";
        return $"Take off what a refused connect to network '{orphan.Network}' left{how}";
    }

    /// <summary>Removes the settings.</summary>
    /// <returns>A description of the repair.</returns>
    /// <exception cref="DockerNetworkException">NotConnected if nothing is left any more; EngineRefused,
    /// AddressPoolExhausted and similar errors if the repair would require a restart of the container.</exception>
    internal async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(orphan.ContainerId, cancellationToken)
            .ConfigureAwait(false);
        Container container = (
            await ClaimedEndpoints.ConfirmAsync(engine, [detail.Container], cancellationToken)
            .ConfigureAwait(false))[0];

        // Stops if the container has been connected in the meantime, because that connection must stay.
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

    /// <summary>Checks that a restart is possible. A paused container would not be paused afterwards, and a container
    /// with --rm would be removed.</summary>
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

    /// <summary>Restarts the container, which stops with its own grace period. Ctrl+C does not interrupt the restart,
    /// because the container would stay stopped.</summary>
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
