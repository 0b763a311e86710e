using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Refuses to connect a running container if the engine would refuse the request and keep settings that cannot
/// be removed while the container runs. That happens if no address is left, or if the address or a host port is taken.
/// The listed data shows the problem without a request; the engine confirms it before an error is thrown.</summary>
/// <param name="engine">The engine.</param>
/// <param name="network">The network, as listed.</param>
/// <param name="containers">All containers, as listed.</param>
internal sealed class ConnectCheck(INetworkEngine engine, Network network, IReadOnlyList<Container> containers)
{
    private readonly ResourceId _network = new(network.Id, network.Name);

    /// <summary>True if a network is so small that it may be full.</summary>
    internal static bool IsSmall(Network network) => Left(network, [], [], false, new EndpointRequest()) <= 32;

    /// <summary>Counts the addresses that are left for an endpoint, based on the listed data.</summary>
    /// <param name="request">The endpoint's settings. A family with a requested address needs no other address.</param>
    /// <returns>Null if the number is unknown.</returns>
    internal int? AddressesLeft(EndpointRequest request) => Left(Endpoints.SelectMany(Addresses), request);

    /// <summary>Checks that an address is left.</summary>
    /// <exception cref="DockerNetworkException">AddressPoolExhausted.</exception>
    internal async Task DemandAddressAsync(
        ResourceId container, EndpointRequest request, CancellationToken cancellationToken)
    {
        Network now = await engine.Networks.InspectAsync(network.Id, cancellationToken).ConfigureAwait(false);
        bool isOn = now.Containers.Any(member => member.Id == container.Id);
        if (!isOn && Left(now.Containers.SelectMany(Addresses), request) <= 0)
            throw new DockerNetworkException(
                FailureKind.AddressPoolExhausted,
                $"Container '{container}' cannot be connected to network '{network}': no address of {network.Pools} "
                + "is left. Disconnect what is not needed there, or use a larger network.");
    }

    /// <summary>Checks that no other container has a requested address.</summary>
    /// <exception cref="DockerNetworkException">AddressOverlap, naming the container that has it.</exception>
    internal async Task DemandFreeAsync(
        ResourceId container, EndpointRequest request, CancellationToken cancellationToken)
    {
        if (!Endpoints.Any(endpoint => endpoint.ContainerId != container.Id
            && EndpointComparison.HasAddressOf(endpoint, request)))
            return;

        Network now = await engine.Networks.InspectAsync(network.Id, cancellationToken).ConfigureAwait(false);
        NetworkMember? holder = now.Containers.FirstOrDefault(
            member => member.Id != container.Id && EndpointComparison.HasAddressOf(member, request));
        if (holder is not null)
            throw new DockerNetworkException(
                FailureKind.AddressOverlap,
                $"Container '{container}' cannot be connected to network '{network}' at "
                + $"{request.IPv4Address ?? request.IPv6Address}: "
                + $"'{holder}' has {request.IPv4Address ?? request.IPv6Address} there. Choose another address, or "
                + "leave it to the engine.");
    }

    /// <summary>Checks that no other container has a host port that this container publishes as soon as it has outbound
    /// access. The engine notices the conflict only after it has put the interface into the container (moby/moby
    /// libnetwork/endpoint.go, sbJoin).</summary>
    /// <exception cref="DockerNetworkException">EngineRefused, naming the port and the container that has
    /// it.</exception>
    internal async Task DemandPortsAsync(
        Container container, IReadOnlyList<Network> networks, CancellationToken cancellationToken)
    {
        if (network.Internal || network.Driver is "host" or "null" or "macvlan" or "ipvlan"
            || HasWayOut(container, networks))
            return;

        ContainerDetail detail = await engine.Containers.InspectAsync(container.Id, cancellationToken)
            .ConfigureAwait(false);
        if (HostPorts.FindTaken(detail.PortBindings, containers.Where(other => other.Id != container.Id)) is var (
            port, holder))
            throw new DockerNetworkException(
                FailureKind.EngineRefused,
                $"Container '{container}' cannot be connected to network '{network}': it would publish port "
                + $"{port.HostAddress}:{port.HostPort}, which container '{holder}' has. "
                + "Make it with another port, or stop what uses it.");
    }

    private static bool HasWayOut(Container container, IReadOnlyList<Network> networks) =>
        container.Endpoints.Any(
            endpoint => networks.FirstOrDefault(item => item.Id == endpoint.NetworkId) is { Internal: false });

    private IEnumerable<NetworkEndpoint> Endpoints => containers.SelectMany(container => container.Endpoints)
        .Where(endpoint => endpoint.EndpointId.Length > 0 && NetworkMembers.IsOn(endpoint, _network));

    private int? Left(IEnumerable<string?> addresses, EndpointRequest request) =>
        Left(network, addresses.OfType<string>(), Endpoints.SelectMany(Gateways).OfType<string>(),
            engine.Api < Drivers.ApiLevel.V28.Version, request);

    /// <summary>Counts the addresses that are left in the family that has fewer.</summary>
    private static int? Left(Network network, IEnumerable<string> addresses, IEnumerable<string> gateways,
        bool hasGateway, EndpointRequest request)
    {
        string[] used = [.. addresses];
        string[] ways = [.. gateways];
        return new[]
        {
            request.IPv4Address is null ? AddressSpace.Left(network, false, used, ways, hasGateway) : null,
            request.IPv6Address is null ? AddressSpace.Left(network, true, used, ways, hasGateway) : null,
        }.Min();
    }

    private static IEnumerable<string?> Addresses(NetworkEndpoint endpoint) =>
        [endpoint.IPv4Address, endpoint.IPv6Address];

    private static IEnumerable<string?> Addresses(NetworkMember member) => [member.IPv4Address, member.IPv6Address];

    private static IEnumerable<string?> Gateways(NetworkEndpoint endpoint) => [endpoint.Gateway, endpoint.IPv6Gateway];
}
