using System.Net;
using System.Net.Sockets;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Finds errors in addresses before the engine does, and names the conflict.</summary>
internal static class AddressCheck
{
    /// <summary>Checks a new network's pools against the existing networks.</summary>
    /// <exception cref="DockerNetworkException">AddressOverlap. The message names the network and its
    /// subnet.</exception>
    internal static void Pools(NetworkRequest request, IEnumerable<Network> networks)
    {
        if (request.ConfigOnly)
            return;

        foreach (NetworkPool pool in request.Pools)
            foreach (Network network in networks)
                if (PoolOverlap.Find(request, pool, network) is NetworkPool clash)
                    throw Overlap(request, pool, clash, network);
    }

    /// <summary>Checks that the requested addresses are valid, each in its address family.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid.</exception>
    internal static void Form(EndpointRequest request)
    {
        Family("-IPAddress", request.IPv4Address, AddressFamily.InterNetwork, "-IPv6Address");
        Family("-IPv6Address", request.IPv6Address, AddressFamily.InterNetworkV6, "-IPAddress");
        foreach (string address in request.LinkLocalAddresses)
            Parse(address);

        if (request.MacAddress is string mac)
            MacCheck.Demand(mac);
    }

    /// <summary>Checks that the network can assign the requested addresses. Each must be of a family that the network
    /// has, in one of its subnets, and not taken by the network itself.</summary>
    /// <param name="request">The endpoint's settings.</param>
    /// <param name="network">The network, as the engine listed it.</param>
    /// <param name="api">The API version in use.</param>
    /// <exception cref="DockerNetworkException">AddressInvalid, AddressOverlap. The message names the network, and its
    /// subnets or the owner of the address.</exception>
    internal static void Endpoint(EndpointRequest request, Network network, Version api)
    {
        Form(request);
        foreach (string text in request.LinkLocalAddresses)
            Family(text, network);

        foreach (string text in new[] { request.IPv4Address, request.IPv6Address }.OfType<string>())
        {
            IPAddress address = Family(text, network);
            WideSubnet.Endpoint(address, network, api);
            if (network.Pools.Count > 0
                && !network.Pools.Any(pool => IpPrefix.Parse(pool.Subnet)?.Contains(address) == true))
                throw new DockerNetworkException(FailureKind.AddressInvalid,
                    $"{text} is not on network '{network.Name}', whose subnet is {network.Pools}.");

            if (network.Pools.Select(pool => ReservedAddresses.Holder(pool, address))
                .FirstOrDefault(holder => holder is not null) is string holder)
                throw new DockerNetworkException(FailureKind.AddressOverlap,
                    $"{text} is not available on network '{network.Name}': it is {holder}. Choose another address.");
        }
    }

    /// <summary>Parses an address.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid.</exception>
    internal static IPAddress Parse(string text) =>
        IpPrefix.ParseAddress(text)
            ?? throw new DockerNetworkException(FailureKind.AddressInvalid, $"'{text}' is not a valid IP address.");

    private static void Family(string parameter, string? text, AddressFamily family, string other)
    {
        if (text is not null && Parse(text).AddressFamily != family)
            throw new DockerNetworkException(
                FailureKind.AddressInvalid,
                $"{parameter} {text} is an {(family == AddressFamily.InterNetwork ? "IPv6" : "IPv4")} address. Use "
                    + $"{other}.");
    }

    /// <summary>Rejects an address of a family that the network does not have. Until Engine 28 the engine accepts it
    /// and assigns none, or fails to start the container.</summary>
    private static IPAddress Family(string text, Network network)
    {
        IPAddress address = Parse(text);
        bool isIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        return (isIPv6 ? network.EnableIPv6 : network.EnableIPv4) ? address : throw new DockerNetworkException(
            FailureKind.AddressInvalid,
            $"{text} is not available on network '{network.Name}', which has no {(isIPv6 ? "IPv6" : "IPv4")}. Leave "
            + "it out, or use a "
            + $"network that was made with {(isIPv6 ? "-IPv6" : "IPv4")}.");
    }

    private static DockerNetworkException Overlap(
        NetworkRequest request, NetworkPool pool, NetworkPool clash, Network network) =>
        new(FailureKind.AddressOverlap,
            $"Network '{request.Name}' cannot have subnet {pool.Subnet}: it overlaps {clash.Subnet} of network "
            + $"'{network.Name}'. {OverlapAdvice(request, network)}");

    private static string OverlapAdvice(NetworkRequest request, Network network) => request.ConfigFrom is null
        ? "Choose another subnet, or leave -Subnet out to let the engine choose."
        : $"The subnet comes from config-only network '{request.ConfigFrom}', which serves one network at a time. "
            + $"Remove '{network.Name}' first, or make a config-only network with another subnet.";
}
