using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Connects and disconnects one container and one network.</summary>
internal static class NetworkConnection
{
    /// <summary>Connects. On a container that is connected already, the settings asked for have to be the ones it has: the engine refuses a second connect
    /// of a running container, and of a stopped one answers 200 and drops the settings (moby/moby daemon/container_operations.go, updateNetworkSettings).
    /// So the endpoint is looked at afterwards either way.</summary>
    /// <returns>The endpoint as the engine has it.</returns>
    /// <exception cref="DockerNetworkException">AlreadyConnected, and what <see cref="INetworkOperations.ConnectAsync"/> names.</exception>
    internal static async Task<NetworkEndpoint> ConnectAsync(
        INetworkEngine engine, Handle network, Handle container, EndpointRequest request, CancellationToken cancellationToken)
    {
        DockerNetworkException? lost = await TryConnectAsync(engine, network, container, request, cancellationToken).ConfigureAwait(false);
        NetworkEndpoint endpoint = await LookAsync(engine, network, container, lost, cancellationToken).ConfigureAwait(false);
        return Differs(request, endpoint, network, container) is DockerNetworkException other ? throw other : endpoint;
    }

    /// <summary>What to say of a container that is connected with other settings than were asked for; null where it has those.</summary>
    internal static DockerNetworkException? Differs(EndpointRequest request, NetworkEndpoint endpoint, Handle network, Handle container)
    {
        string[] differences = [.. EndpointComparison.Differences(request, endpoint)];
        return differences.Length == 0 ? null : new DockerNetworkException(
            FailureKind.AlreadyConnected,
            $"Container '{container}' is connected to network '{network}' already, with other settings: {string.Join("; ", differences)}. Disconnect it first (Disconnect-DockerNetwork '{network}' '{container}').");
    }

    /// <returns>What kept the answer from coming, where the engine may have done it nevertheless.</returns>
    private static async Task<DockerNetworkException?> TryConnectAsync(
        INetworkEngine engine, Handle network, Handle container, EndpointRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await engine.Networks.ConnectAsync(network.Id, container.Id, request, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (DockerNetworkException failure) when (failure.Kind == FailureKind.AlreadyConnected)
        {
            // Whether that is an error depends on its settings.
            return null;
        }
        catch (DockerNetworkException failure) when (LostAnswer.MayBeDone(failure))
        {
            return failure;
        }
        catch (DockerNetworkException failure) when (failure.Kind is not (FailureKind.EngineUnreachable or FailureKind.UnsupportedByEngine or FailureKind.NetworkNotFound or FailureKind.ContainerNotFound))
        {
            DockerNetworkException undone = await FailedConnection.UndoAsync(engine, network, container, failure).ConfigureAwait(false);
            throw failure.Kind == FailureKind.AddressOverlap ? await TakenAsync(engine, network, request, undone, cancellationToken).ConfigureAwait(false) : undone;
        }
    }

    /// <summary>It cannot be undone where the look fails, for it may have been there before; so it is looked for once more, and told.</summary>
    private static async Task<NetworkEndpoint> LookAsync(
        INetworkEngine engine, Handle network, Handle container, DockerNetworkException? lost, CancellationToken cancellationToken)
    {
        for (bool isLast = false; ; isLast = true)
        {
            try
            {
                return await FindAsync(engine, network, container, cancellationToken).ConfigureAwait(false);
            }
            catch (DockerNetworkException failure) when (failure.Kind == FailureKind.NotConnected && lost is not null)
            {
                throw await FailedConnection.UndoAsync(engine, network, container, lost).ConfigureAwait(false);
            }
            catch (DockerNetworkException failure) when (isLast && failure.Kind is not (FailureKind.NotConnected or FailureKind.ContainerNotFound))
            {
                string state = lost is null ? "is" : "may be";
                throw new DockerNetworkException(
                    (lost ?? failure).Kind,
                    $"{(lost ?? failure).Message} Container '{container}' {state} connected to network '{network}' now: Disconnect-DockerNetwork '{network}' '{container}' takes it off.",
                    failure);
            }
            catch (DockerNetworkException failure) when (failure.Kind is not (FailureKind.NotConnected or FailureKind.ContainerNotFound))
            {
                // Looking costs nothing, and one that goes wrong says nothing.
            }
        }
    }

    /// <summary>The engine says that an address is taken, and not by whom.</summary>
    private static async Task<DockerNetworkException> TakenAsync(
        INetworkEngine engine, Handle network, EndpointRequest request, DockerNetworkException failure, CancellationToken cancellationToken)
    {
        NetworkEndpoint? holder = (await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false))
            .SelectMany(other => other.Endpoints)
            .FirstOrDefault(endpoint => NetworkMembers.IsOn(endpoint, network) && endpoint.EndpointId.Length > 0 && EndpointComparison.HasAddressOf(endpoint, request));
        return holder is null ? failure : new DockerNetworkException(
            failure.Kind, $"{failure.Message} Container '{holder.Container}' has {request.IPv4Address ?? request.IPv6Address} there. Choose another address, or leave it to the engine.", failure);
    }

    /// <summary>Finds a container's endpoint on a network.</summary>
    /// <exception cref="DockerNetworkException">NotConnected, ContainerNotFound.</exception>
    internal static async Task<NetworkEndpoint> FindAsync(INetworkEngine engine, Handle network, Handle container, CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false);
        return detail.Container.Endpoints.FirstOrDefault(endpoint => NetworkMembers.IsOn(endpoint, network)) ?? throw NotConnected(detail, network);
    }

    /// <summary>What to say of a container that is not on a network.</summary>
    internal static DockerNetworkException NotConnected(ContainerDetail container, Handle network) => new(
        FailureKind.NotConnected,
        $"Container '{container.Container.Name}' is not connected to network '{network}'. It is on {(container.Container.Networks.Count == 0 ? "none" : container.Container.Networks)}.");
}
