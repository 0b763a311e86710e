using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>An endpoint with the settings that it was requested with, without what the engine chose.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Requested">The requested settings.</param>
/// <param name="Container">The container.</param>
/// <param name="HasOwnMac">True if the container brings its MAC address itself when it joins this network.</param>
internal sealed record RequestedEndpoint(
    NetworkEndpoint Endpoint, EndpointRequest Requested, Container Container, bool HasOwnMac)
{
    /// <summary>Reads an endpoint.</summary>
    /// <exception cref="DockerNetworkException">NotConnected, ContainerNotFound, EngineRefused for an endpoint that is
    /// part of the container.</exception>
    internal static async Task<RequestedEndpoint> ReadAsync(
        INetworkEngine engine, ResourceId network, ResourceId container, CancellationToken cancellationToken)
    {
        ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken)
            .ConfigureAwait(false);
        Container there = (await ClaimedEndpoints.SortAsync(engine, [detail.Container], cancellationToken)
            .ConfigureAwait(false))[0];
        if (ConnectObstacle.Shared(there, network) is DockerNetworkException shared)
            throw shared;

        NetworkEndpoint endpoint = WithMac(
            there.Endpoints.FirstOrDefault(item => NetworkMembers.IsOn(item, network))
                ?? throw NetworkConnection.NotConnected(there, network), engine.Api);
        if (network.Name is "host" or "none")
            throw new DockerNetworkException(FailureKind.NetworkPredefined,
                $"Container '{container}' has no settings on network '{network}' that could be changed. Connect it to "
                + "a network made with New-DockerNetwork.");

        bool isOwn = detail.NetworkMode == network.Name || detail.NetworkMode == network.Id;
        return new(
            endpoint, EndpointCopy.Complete(new EndpointRequest(), endpoint, network, engine.Api, engine.IsWindows),
            there, isOwn && engine.Api < ApiLevel.V25.Version);
    }

    /// <summary>Adds the requested MAC address of an endpoint in use, which the API does not tell from a generated
    /// one.</summary>
    private static NetworkEndpoint WithMac(NetworkEndpoint endpoint, Version api) =>
        api < ApiLevel.V28.Version
            && endpoint is { RequestedMacAddress: null, MacAddress: string mac, IPv4Address: string ip }
            && mac.Length > 0 && !GeneratedMac.Is(mac, ip)
            ? endpoint with { RequestedMacAddress = mac }
            : endpoint;

    /// <summary>Checks that the container can join again, and that a new endpoint can have all of the
    /// settings.</summary>
    /// <exception cref="DockerNetworkException">EngineRefused for a container that restarts; UnsupportedByEngine if the
    /// MAC address would be lost.</exception>
    internal void DemandChangeable(ResourceId network, Version api)
    {
        if (ConnectObstacle.Restarting(Container, network, api) is DockerNetworkException restarting)
            throw restarting;
        if (Endpoint.RequestedMacAddress is string mac && Requested.MacAddress is null && !HasOwnMac)
            throw new DockerNetworkException(FailureKind.UnsupportedByEngine,
                $"The endpoint of container '{Endpoint.Container}' on network '{Endpoint.Network}' cannot be changed: "
                + $"it would lose its MAC address {mac}, which a container that exists cannot be given before API "
                + $"{ApiLevel.V29P3.Version} (Docker Engine {ApiLevel.V29P3.Release}), and API {api} is spoken with "
                + "this engine. Make the container anew with the settings (Start-DockerContainer -Network).");
    }
}
