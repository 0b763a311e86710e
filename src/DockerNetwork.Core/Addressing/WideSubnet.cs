using System.Net;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Finds addresses that an engine would change. Before Engine 28 (API 1.48) the engine counts the addresses of
/// a subnet in 64 bits. In a subnet with more addresses it silently loses the bits between the prefix and the last 64
/// (moby/moby#45402, #49223; seen on 20.10.24 and 26.1.5).</summary>
internal static class WideSubnet
{
    private const int Kept = 64;

    /// <summary>Checks the addresses of a new network's pools.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid.</exception>
    internal static void Pools(NetworkRequest request, Version api)
    {
        if (!IsEngines(request.IpamDriver))
            return;

        foreach (NetworkPool pool in request.Pools)
        {
            Demand("-Gateway", pool.Gateway, pool, $"network '{request.Name}'", api);
            Demand("-IPRange", pool.IPRange, pool, $"network '{request.Name}'", api);
            foreach (string address in pool.AuxAddresses.Values)
                Demand("-AuxAddress", address, pool, $"network '{request.Name}'", api);
        }
    }

    /// <summary>Checks the requested address of a container on a network.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid.</exception>
    internal static void Endpoint(IPAddress address, Network network, Version api)
    {
        if (!IsEngines(network.IpamDriver))
            return;

        foreach (NetworkPool pool in network.Pools)
            Demand("-IPv6Address", address.ToString(), pool, $"network '{network.Name}'", api);
    }

    /// <summary>True for the engine's own IPAM driver. Only this one counts in 64 bits.</summary>
    private static bool IsEngines(string? ipamDriver) => ipamDriver is null or "" or "default";

    private static void Demand(string parameter, string? text, NetworkPool pool, string owner, Version api)
    {
        IpPrefix? given = text is null ? null : IpPrefix.Parse(text) ?? IpPrefix.Parse($"{text}/128");
        IpPrefix? subnet = IpPrefix.Parse(pool.Subnet);
        if (api >= ApiLevel.V28.Version || given is null || subnet is null || !Loses(subnet, given.Address))
            return;

        throw new DockerNetworkException(
            FailureKind.AddressInvalid,
            $"{parameter} {text} is not available on {owner}: its subnet {pool.Subnet} is wider than /64, and engines "
            + $"before {ApiLevel.V28.Release} (API {ApiLevel.V28.Version}) set the bits of an address between "
            + $"/{subnet.Length} and /64 to zero. Choose an address where they are zero, or a subnet of /64.");
    }

    private static bool Loses(IpPrefix subnet, IPAddress address)
    {
        if (!subnet.IsIPv6 || subnet.Length >= Kept || !subnet.Contains(address))
            return false;

        IPAddress first = IpPrefix.Of(address, subnet.Length).Masked.Address;
        return !IpPrefix.Of(address, Kept).Masked.Equals(IpPrefix.Of(first, Kept));
    }
}
