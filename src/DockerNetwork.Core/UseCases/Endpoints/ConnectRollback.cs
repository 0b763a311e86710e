using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Restores a container after a failed connect. The engine keeps the settings of a connect that it refuses,
/// and the container would not start again with them.</summary>
/// <param name="engine">The engine.</param>
/// <param name="network">The network.</param>
/// <param name="container">The container.</param>
/// <param name="wasOn">True if the container was on the network before; null if unknown.</param>
internal sealed class ConnectRollback(INetworkEngine engine, ResourceId network, ResourceId container, bool? wasOn)
{
    /// <summary>The time limit of the rollback, which is separate because the caller's may be over.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private string Target => $"'{network}' '{container}'";

    /// <summary>Looks for settings that the failed connect left in the container, and removes them.</summary>
    /// <param name="failure">The error of the connect.</param>
    /// <returns>The error to throw. If something is left, or may be left, its message names it and the command that
    /// removes it.</returns>
    internal async Task<DockerNetworkException> RunAsync(DockerNetworkException failure)
    {
        using CancellationTokenSource source = new(Bound);
        try
        {
            ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, source.Token)
                .ConfigureAwait(false);
            IReadOnlyList<Container> sorted =
                await ClaimedEndpoints.ConfirmAsync(engine, [detail.Container], source.Token).ConfigureAwait(false);
            DockerNetworkException named = await NamedAsync(failure, source.Token).ConfigureAwait(false);
            return FailedConnection.Find(sorted[0], network) is not null
                ? await RemoveAsync(named, sorted[0], source.Token).ConfigureAwait(false)
                : sorted[0].Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network))
                ? await DisconnectAsync(named, sorted[0], source.Token).ConfigureAwait(false)
                : named;
        }
        catch (DockerNetworkException e) when (e.Kind == FailureKind.ContainerNotFound)
        {
            return failure;
        }
        catch (Exception e) when (e is DockerNetworkException or OperationCanceledException)
        {
            return failure.With($"{failure.Message} {MayBeLeft}");
        }
    }

    private string MayBeLeft =>
        $"The engine may keep the settings of the failed connection in container '{container}', and would use them at "
        + "its next start. "
        + $"Repair-DockerNetworkEndpoint {Target} takes them off; so does Disconnect-DockerNetwork {Target} where it "
        + "is connected, or stopped.";

    /// <summary>Replaces a misleading 404, which may be about something that the network or the container lacks. The
    /// container exists, and the network exists if an inspect finds it.</summary>
    private async Task<DockerNetworkException> NamedAsync(
        DockerNetworkException failure, CancellationToken cancellationToken)
    {
        if (failure.Response is null
            || failure.Kind is not (FailureKind.NetworkNotFound or FailureKind.ContainerNotFound))
            return failure;

        try
        {
            await engine.Networks.InspectAsync(network.Id, cancellationToken).ConfigureAwait(false);
            string text = failure.Response.Text.Length > 0
                ? failure.Response.Text.TrimEnd('.')
                : $"the engine answered with status {failure.Response.Status} and no words";
            return failure.With(
                $"Cannot connect container '{container}' to network '{network}': {text}. Both are there.",
                FailureKind.EngineRefused);
        }
        catch (DockerNetworkException e) when (e.Kind == FailureKind.NetworkNotFound)
        {
            return failure;
        }
    }

    private async Task<DockerNetworkException> RemoveAsync(
        DockerNetworkException failure, Container there, CancellationToken cancellationToken)
    {
        try
        {
            await FailedConnection.RemoveAsync(engine, network, there, cancellationToken).ConfigureAwait(false);
            return failure;
        }
        catch (DockerNetworkException e)
            when (e.Kind == FailureKind.AlreadyConnected && failure.Kind == FailureKind.AlreadyConnected)
        {
            // Adds nothing, because the error already says that an endpoint without a container is in the way.
            return failure;
        }
        catch (DockerNetworkException e) when (e.Response is not null)
        {
            return failure.With(
                $"{failure.Message} The engine keeps the settings of the refused connection in container "
                + $"'{container}', which does not start again with them, and takes them off only when it is stopped. "
                + $"Repair-DockerNetworkEndpoint {Target} -Force stops it, takes them off, and starts it again.");
        }
    }

    /// <summary>Disconnects a container that the engine connected before it failed, for example because of a full disk.
    /// A container that was connected before stays connected.</summary>
    private async Task<DockerNetworkException> DisconnectAsync(
        DockerNetworkException failure, Container there, CancellationToken cancellationToken)
    {
        if (wasOn == true || failure.Response is not { Status: >= 500 })
            return failure;

        if (wasOn is null)
            return failure.With(
                $"{failure.Message} Container '{container}' is connected to network '{network}'. Where it was not "
                + $"before, Disconnect-DockerNetwork {Target} takes it off.");

        await engine.Networks.DisconnectAsync(network.Id, there.Id, force: true, cancellationToken)
            .ConfigureAwait(false);
        return failure;
    }
}
