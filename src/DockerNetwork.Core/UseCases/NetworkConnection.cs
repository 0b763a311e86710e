using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Connects and disconnects one container and one network.</summary>
internal static class NetworkConnection
{
    /// <summary>Connects. On a container that is connected already, the settings asked for have to be the ones it has:
    /// the engine refuses a second connect of a running container, and of a stopped one answers 200 and drops the
    /// settings (moby/moby daemon/container_operations.go, updateNetworkSettings). So the endpoint is looked at
    /// afterwards either way. After a failure the container is as it was before.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="network">The network.</param>
    /// <param name="container">The container, running or stopped.</param>
    /// <param name="request">The endpoint's settings.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="wasOn">True if the container was on the network before; null if unknown.</param>
    /// <returns>The endpoint, as the engine reports it.</returns>
    /// <exception cref="DockerNetworkException">AlreadyConnected, and the errors of
    /// <see cref="INetworkOperations.ConnectAsync"/>.</exception>
    internal static async Task<NetworkEndpoint> ConnectAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, EndpointRequest request,
            CancellationToken cancellationToken, bool? wasOn = null)
    {
        ConnectRollback rollback = new(engine, network, container, wasOn);
        DockerNetworkException? open = await TryConnectAsync(
            engine, network, container, request, rollback, cancellationToken).ConfigureAwait(false);
        NetworkEndpoint endpoint = await LookAsync(engine, network, container, open, rollback, cancellationToken)
            .ConfigureAwait(false);
        return Differs(request, endpoint, network, container) is DockerNetworkException other ? throw other : endpoint;
    }

    /// <summary>What to say of a container that is connected with other settings than were asked for; null where it has
    /// those.</summary>
    internal static DockerNetworkException? Differs(
        EndpointRequest request, NetworkEndpoint endpoint, ResourceId network, ResourceId container)
    {
        string[] differences = [.. EndpointComparison.Differences(request, endpoint)];
        return differences.Length == 0 ? null : new DockerNetworkException(
            FailureKind.AlreadyConnected,
            $"Container '{container}' is connected to network '{network}' already, with other settings: "
            + $"{string.Join("; ", differences)}. Disconnect it first (Disconnect-DockerNetwork '{network}' "
            + $"'{container}').");
    }

    /// <returns>A failure that leaves open whether the container is connected: the engine says that it is, or its
    /// answer was lost. Null where it was connected.</returns>
    private static async Task<DockerNetworkException?> TryConnectAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, EndpointRequest request,
        ConnectRollback rollback,
            CancellationToken cancellationToken)
    {
        try
        {
            await engine.Networks.ConnectAsync(network.Id, container.Id, request, cancellationToken)
                .ConfigureAwait(false);
            return null;
        }
        catch (DockerNetworkException failure)
            when (failure.Kind == FailureKind.AlreadyConnected || LostResponse.MayBeDone(failure))
        {
            return failure;
        }
        catch (DockerNetworkException failure) when (failure.Response is not null)
        {
            DockerNetworkException undone = await rollback.RunAsync(failure).ConfigureAwait(false);
            throw failure.Kind == FailureKind.AddressOverlap
                ? await TakenAsync(engine, network, request, undone, cancellationToken).ConfigureAwait(false)
                : undone;
        }
    }

    private static async Task<NetworkEndpoint> LookAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, DockerNetworkException? open,
        ConnectRollback rollback,
            CancellationToken cancellationToken)
    {
        Container there = await InspectAsync(engine, network, container, open, cancellationToken).ConfigureAwait(false);
        return there.Endpoints.FirstOrDefault(endpoint => NetworkMembers.IsOn(endpoint, network))
            ?? throw await rollback.RunAsync(Absent(there, network, open)).ConfigureAwait(false);
    }

    /// <summary>Inspects the container, a second time where that fails. The connect cannot be taken back where nobody
    /// could look, for it may have been there before.</summary>
    private static async Task<Container> InspectAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, DockerNetworkException? open,
            CancellationToken cancellationToken)
    {
        for (bool isLast = false; ; isLast = true)
        {
            try
            {
                Container there = (
                    await engine.Containers.InspectAsync(container.Id, cancellationToken).ConfigureAwait(false))
                    .Container;

                // Behind a lost answer may be a refusal, which leaves an endpoint that only looks like one.
                return open is null || open.Kind == FailureKind.AlreadyConnected
                    ? there
                    : (await ClaimedEndpoints.SortAsync(engine, [there], cancellationToken).ConfigureAwait(false))[0];
            }
            catch (DockerNetworkException failure) when (isLast && failure.Kind != FailureKind.ContainerNotFound)
            {
                string state = open is null ? "is" : "may be";
                throw new DockerNetworkException(
                    (open ?? failure).Kind,
                    $"{(open ?? failure).Message} Container '{container}' {state} connected to network '{network}' "
                    + $"now: Disconnect-DockerNetwork '{network}' '{container}' takes it off.",
                    failure);
            }
            catch (DockerNetworkException failure) when (!isLast && failure.Kind != FailureKind.ContainerNotFound)
            {
                // Looking costs nothing, and one that goes wrong says nothing.
            }
        }
    }

    /// <summary>Names the reason why a container is not on a network after a connect that the engine did not refuse
    /// plainly.</summary>
    private static DockerNetworkException Absent(Container there, ResourceId network, DockerNetworkException? open)
    {
        if (open?.Kind == FailureKind.AlreadyConnected)
            return open.With(
                $"Container '{there}' cannot be connected to network '{network}': an endpoint of that name is on it "
                + "that has no container. The engine keeps the settings in the container, "
                + $"which does not start again with them. Repair-DockerNetworkEndpoint '{network}' '{there}' takes "
                + "both off.");

        return open ?? ConnectObstacle.Shared(there, network) ?? NotConnected(there, network);
    }

    /// <summary>The engine says that an address is taken, and not by whom.</summary>
    private static async Task<DockerNetworkException> TakenAsync(
        INetworkEngine engine, ResourceId network, EndpointRequest request, DockerNetworkException failure,
            CancellationToken cancellationToken)
    {
        NetworkEndpoint? holder = (await engine.Containers.ListAsync(cancellationToken).ConfigureAwait(false))
            .SelectMany(other => other.Endpoints)
            .FirstOrDefault(endpoint => NetworkMembers.IsOn(endpoint, network) && endpoint.EndpointId.Length > 0
                && EndpointComparison.HasAddressOf(endpoint, request));
        return holder is null ? failure : new DockerNetworkException(
            failure.Kind,
                $"{failure.Message} Container '{holder.Container}' has {request.IPv4Address ?? request.IPv6Address} "
                + "there. Choose another address, or leave it to the engine.", failure);
    }

    /// <summary>Disconnects. Where the container has only the settings of a refused connect, the failure names what
    /// takes them off.</summary>
    /// <exception cref="DockerNetworkException">NotConnected, and the errors of
    /// <see cref="INetworkOperations.DisconnectAsync"/>.</exception>
    internal static async Task DisconnectAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, bool force,
        CancellationToken cancellationToken)
    {
        try
        {
            await EndpointRemoval.RunAsync(engine, network, container, force, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind == FailureKind.NotConnected && container.Id != container.Name)
        {
            throw await LeftAsync(engine, network, container, failure, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<DockerNetworkException> LeftAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, DockerNetworkException failure,
            CancellationToken cancellationToken)
    {
        try
        {
            ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken)
                .ConfigureAwait(false);
            Container there = (
                await ClaimedEndpoints.SortAsync(engine, [detail.Container], cancellationToken)
                .ConfigureAwait(false))[0];
            return FailedConnection.Find(there, network) is null ? failure : NotConnected(there, network);
        }
        catch (DockerNetworkException)
        {
            // The look was only for a better message.
            return failure;
        }
    }

    /// <summary>Finds a container's endpoint on a network.</summary>
    /// <exception cref="DockerNetworkException">NotConnected, ContainerNotFound.</exception>
    internal static async Task<NetworkEndpoint> FindAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken)
            .ConfigureAwait(false);
        return detail.Container.Endpoints.FirstOrDefault(endpoint => NetworkMembers.IsOn(endpoint, network))
            ?? throw NotConnected(detail.Container, network);
    }

    /// <summary>Makes the failure of a container that is not on a network.</summary>
    internal static DockerNetworkException NotConnected(Container container, ResourceId network)
    {
        string left = FailedConnection.Find(container, network) is null
            ? ""
            : $" It keeps the settings of a connect that the engine refused: Repair-DockerNetworkEndpoint '{network}' "
            + $"'{container}' takes them off.";
        return new(
            FailureKind.NotConnected,
            $"Container '{container}' is not connected to network '{network}'. It is on "
            + $"{(container.Networks.Count == 0 ? "none" : container.Networks)}.{left}");
    }
}
