using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Cures one endpoint that lost its other half.</summary>
/// <param name="engine">The engine.</param>
/// <param name="orphan">What <see cref="OrphanSearch"/> found.</param>
/// <param name="successor">The network that has the name of the one that is gone, or null. Not for a ghost.</param>
/// <param name="mayRestart">Allows to restart a container where nothing else takes off what a refused connect left in
/// it.</param>
internal sealed class OrphanRepair(INetworkEngine engine, NetworkEndpoint orphan, Network? successor, bool mayRestart)
{
    private bool IsGhost => orphan.State == OrphanSearch.Ghost;

    /// <summary>What the cure would do, in words.</summary>
    internal string Plan =>
        IsGhost ? $"Take the endpoint off network '{orphan.Network}', which has no container behind it"
        : orphan.IsLeftover ? LeftoverRepair.Plan(orphan, mayRestart)
        : successor is null ? $"Disconnect from network '{orphan.Network}', which is gone"
        : $"Disconnect from network '{orphan.Network}' ({ShortIds.Of(orphan.NetworkId)}), which is gone, and connect "
            + $"to the network of that name ({successor.ShortId})";

    /// <summary>Does it.</summary>
    /// <exception cref="DockerNetworkException">NetworkNotFound and NotConnected where nothing could be better
    /// afterwards, AddressInvalid where the other network has no place for the address; then nothing was
    /// changed.</exception>
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

    /// <summary>The engine keeps a container's endpoints by the network's name, so that one whose id is gone is left by
    /// way of the network that has the name now (moby/moby daemon/container_operations.go, DisconnectFromNetwork). The
    /// new one is asked for with the id, which the engine keeps: several networks may have the name.</summary>
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
