using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Repairs one endpoint that lost its container or its network.</summary>
/// <param name="engine">The engine.</param>
/// <param name="orphan">The endpoint that <see cref="OrphanSearch"/> found.</param>
/// <param name="successor">The network that now has the name of the removed network, or null. Not for an endpoint
/// without a container.</param>
/// <param name="mayRestart">True if a container may be restarted when nothing else removes the settings of a refused
/// connect.</param>
internal sealed class OrphanRepair(INetworkEngine engine, NetworkEndpoint orphan, Network? successor, bool mayRestart)
{
    private bool IsGhost => orphan.State == OrphanSearch.Ghost;

    /// <summary>The description of the repair for the preview.</summary>
    internal string Plan =>
        IsGhost ? $"Take the endpoint off network '{orphan.Network}', which has no container behind it"
        : orphan.IsLeftover ? LeftoverRepair.Plan(orphan, mayRestart)
        : successor is null ? $"Disconnect from network '{orphan.Network}', which is gone"
        : $"Disconnect from network '{orphan.Network}' ({ShortIds.Of(orphan.NetworkId)}), which is gone, and connect "
            + $"to the network of that name ({successor.ShortId})";

    /// <summary>Repairs the endpoint.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound and NotConnected if the repair would improve nothing;
    /// AddressInvalid if the other network has no room for the address. Nothing is changed then.</exception>
    internal async Task<EndpointRepair> RunAsync(CancellationToken cancellationToken)
    {
        if (IsGhost)
            return await LeaveAsync(orphan.NetworkId, "no container was behind it", cancellationToken)
                .ConfigureAwait(false);

        if (orphan.IsLeftover)
            return Done("Disconnected",
                await new LeftoverRepair(engine, orphan, mayRestart).RunAsync(cancellationToken).ConfigureAwait(false));

        ContainerDetail detail = await engine.Containers.InspectAsync(orphan.ContainerId, cancellationToken)
            .ConfigureAwait(false);
        NetworkEndpoint endpoint = detail.Container.Endpoints.FirstOrDefault(item => item.Network == orphan.Network)
            ?? orphan;
        if (successor is not null)
            return await MoveAsync(endpoint, successor, cancellationToken).ConfigureAwait(false);

        if (detail.NetworkMode == orphan.Network || detail.NetworkMode == orphan.NetworkId)
            throw new DockerNetworkException(FailureKind.NetworkNotFound,
                $"Container '{orphan.Container}' was made for network '{orphan.Network}', which is gone, and no "
                + $"network has that name. Make it (New-DockerNetwork '{orphan.Network}') and repair again.");

        return await LeaveAsync(orphan.Network, "the network is gone, and none has its name", cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task<EndpointRepair> LeaveAsync(string network, string reason, CancellationToken cancellationToken)
    {
        await engine.Networks.DisconnectAsync(network, IsGhost ? orphan.Container : orphan.ContainerId, force: true,
            cancellationToken).ConfigureAwait(false);
        return Done("Disconnected", reason);
    }

    /// <summary>Moves the endpoint to the network that now has the name. The engine stores a container's endpoints by
    /// network name. An endpoint with the id of a removed network is therefore disconnected through the network that
    /// now has the name (moby/moby daemon/container_operations.go, DisconnectFromNetwork). The new endpoint is
    /// requested with the network's id, which the engine keeps, because several networks may have the name.</summary>
    private async Task<EndpointRepair> MoveAsync(
        NetworkEndpoint endpoint, Network network, CancellationToken cancellationToken)
    {
        EndpointRequest request = Request(endpoint) with { NetworkId = network.Id };
        AddressCheck.Endpoint(request, network, engine.Api);
        SwarmJoinCheck.DemandAttachable(network, orphan.Container);
        await EndpointRemoval.RunAsync(
            engine, new ResourceId(network.Id, network.Name), new ResourceId(orphan.ContainerId, orphan.Container),
            force: true,
                cancellationToken, orphan.NetworkId).ConfigureAwait(false);
        try
        {
            await NetworkConnection.ConnectAsync(engine, new ResourceId(network.Id, network.Name),
                new ResourceId(orphan.ContainerId, orphan.Container), request, cancellationToken).ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
        {
            throw new DockerNetworkException(
                failure.Kind, $"{failure.Message} It was already disconnected from the network that is gone.", failure);
        }

        return Done("Reconnected", $"from {ShortIds.Of(orphan.NetworkId)} to {network.ShortId}{Kept(request)}");
    }

    private static EndpointRequest Request(NetworkEndpoint endpoint) => new()
    {
        Aliases = endpoint.Aliases,
        IPv4Address = endpoint.RequestedIPv4Address,
        IPv6Address = endpoint.RequestedIPv6Address,
        LinkLocalAddresses = endpoint.LinkLocalAddresses,
        Links = endpoint.Links,
        DriverOptions = endpoint.DriverOptions,
        GatewayPriority = endpoint.GatewayPriority == 0 ? null : endpoint.GatewayPriority,
    };

    private static string Kept(EndpointRequest request) =>
        (request.Aliases.Count == 0 ? "" : $", as {request.Aliases}")
            + (request.IPv4Address is null ? "" : $", at {request.IPv4Address}")
            + (request.IPv6Address is null ? "" : $", at {request.IPv6Address}");

    private EndpointRepair Done(string action, string detail) => new()
    {
        Network = orphan.Network,
        NetworkId = successor?.Id ?? orphan.NetworkId,
        Endpoint = orphan.Container,
        ContainerId = orphan.ContainerId,
        Action = action,
        Detail = detail,
        Engine = engine.Reference,
    };
}
