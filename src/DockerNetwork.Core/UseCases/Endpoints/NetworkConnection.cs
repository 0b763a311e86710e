using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Connects a container to a network, and disconnects it.</summary>
internal static class NetworkConnection
{
    /// <summary>Connects the container. If it is connected already, its settings have to match the requested ones. The
    /// engine refuses a second connect of a running container. For a stopped container it answers 200 and drops the
    /// settings (moby/moby daemon/container_operations.go, updateNetworkSettings). The endpoint is therefore inspected
    /// afterwards in both cases. After an error, the container is as it was before.</summary>
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
        if (Differs(request, endpoint, network, container) is DockerNetworkException other)
            throw other;

        if (wasOn == true || open?.Kind == FailureKind.AlreadyConnected)
            WorkLog.Note(
                $"Container '{container}' is connected to network '{network}' already, with these settings: "
                    + "unchanged.");

        return endpoint;
    }

    /// <summary>Makes the error for a container that is connected with other settings than requested; null if the
    /// settings match.</summary>
    internal static DockerNetworkException? Differs(
        EndpointRequest request, NetworkEndpoint endpoint, ResourceId network, ResourceId container)
    {
        string[] differences = [.. EndpointComparison.Differences(request, endpoint)];
        return differences.Length == 0 ? null : new DockerNetworkException(
            FailureKind.AlreadyConnected,
            $"Container '{container}' is connected to network '{network}' already, with other settings: "
            + $"{string.Join("; ", differences)}. Set-DockerNetworkEndpoint '{network}' '{container}' changes them.");
    }

    /// <returns>An error that leaves open if the container is connected: the engine says so, or its response was lost.
    /// Null if the container was connected.</returns>
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

    /// <summary>Inspects the container, and retries once if that fails. Without an inspect the connect cannot be rolled
    /// back, because the connection may have existed before.</summary>
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

                // Checks the endpoint if the response was lost, because the engine may have refused the connect. A
                // refusal leaves settings that look like an endpoint.
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
                // Retries once, because an inspect changes nothing and its failure proves nothing.
            }
        }
    }

    /// <summary>Names the reason why a container is not on a network after a connect that the engine did not refuse
    /// explicitly.</summary>
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

    /// <summary>Adds the container that holds the address, because the engine reports only that the address is
    /// taken.</summary>
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

    /// <summary>Disconnects the container. If the container has only the settings of a refused connect, the error names
    /// the command that removes them.</summary>
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
            // Keeps the first error, because the inspect was only for a better message.
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

    /// <summary>Makes the error for a container that is not on a network.</summary>
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
