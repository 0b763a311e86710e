using System.Net;

namespace DockerNetwork.Core.Addressing;

/// <summary>Counts the free addresses of a network.</summary>
internal static class AddressSpace
{
    /// <summary>The largest number of host bits that is counted. Nobody fills a larger network.</summary>
    private const int MostHostBits = 12;

    /// <summary>Counts the free addresses of one family in a network's pools. The engine assigns none of these: a
    /// subnet's first address, an IPv4 subnet's last one, the gateway, an auxiliary address (moby/moby libnetwork/ipam,
    /// libnetwork/network.go ipamAllocateVersion). The count is never too small.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isIPv6">True for IPv6, false for IPv4.</param>
    /// <param name="members">The addresses of the network's endpoints.</param>
    /// <param name="gateways">The gateways of these endpoints. A gateway that the engine chose is not among the
    /// network's own settings.</param>
    /// <param name="hasGateway">True if each pool has a gateway, even one that nothing reports.</param>
    /// <returns>The count. Null if it cannot be known: another IPAM driver, a swarm network, a large pool, or a family
    /// that the network does not have.</returns>
    internal static int? Left(
        Network network, bool isIPv6, IEnumerable<string> members, IEnumerable<string> gateways, bool hasGateway)
    {
        NetworkPool[] pools = [.. network.Pools.Where(pool => IpPrefix.Parse(pool.Subnet)?.IsIPv6 == isIPv6)];
        bool isOff = isIPv6 ? !network.EnableIPv6 : !network.EnableIPv4;
        if (isOff || pools.Length == 0 || network.Scope != "local" || network.IpamDriver is not ("" or "default"))
            return null;

        IPAddress[] used = [.. members.Select(IpPrefix.ParseAddress).OfType<IPAddress>()];
        IPAddress[] ways = [.. gateways.Select(IpPrefix.ParseAddress).OfType<IPAddress>()];
        int?[] left = [.. pools.Select(pool => Left(pool, used, ways, hasGateway))];
        return left.Contains(null) ? null : left.Sum();
    }

    /// <summary>Lists the free addresses of one family in a network's pools, in their order. The list is
    /// lazy.</summary>
    /// <param name="network">The network, with its containers.</param>
    /// <param name="isIPv6">True for IPv6, false for IPv4.</param>
    internal static IEnumerable<IPAddress> Free(Network network, bool isIPv6) =>
        network.Pools
            .Where(pool => IpPrefix.Parse(pool.Subnet)?.IsIPv6 == isIPv6)
            .SelectMany(pool => Free(pool, network.Containers.Select(member =>
                isIPv6 ? member.IPv6Address : member.IPv4Address)));

    private static IEnumerable<IPAddress> Free(NetworkPool pool, IEnumerable<string?> members)
    {
        IpPrefix subnet = IpPrefix.Parse(pool.Subnet)!;
        IPAddress[] reserved = [.. Reserved(pool, subnet)];
        // Takes a gateway that nothing reports for the first address: the engine chose it.
        IEnumerable<IPAddress> gateway = pool.Gateway is null ? Free(subnet, reserved).Take(1) : [];
        return Free(
            subnet,
            [.. reserved, .. gateway, .. members.OfType<string>().Select(IpPrefix.ParseAddress).OfType<IPAddress>()]);
    }

    private static IEnumerable<IPAddress> Free(IpPrefix subnet, IEnumerable<IPAddress> taken) =>
        SubnetSearch
            .Free(subnet.Masked, subnet.Bits, [.. taken.Select(address => IpPrefix.Of(address, subnet.Bits))])
            .Select(free => free.Address);

    private static int? Left(NetworkPool pool, IEnumerable<IPAddress> used, IPAddress[] gateways, bool hasGateway)
    {
        IpPrefix subnet = IpPrefix.Parse(pool.Subnet)!;
        IpPrefix range = pool.IPRange is string text ? IpPrefix.Parse(text) ?? subnet : subnet;
        int bits = range.Bits - range.Length;
        if (bits > MostHostBits)
            return null;

        HashSet<IPAddress> taken = [.. used.Concat(gateways).Concat(Reserved(pool, subnet)).Where(range.Contains)];
        bool isHidden = hasGateway && pool.Gateway is null && !Array.Exists(gateways, subnet.Contains);
        return (1 << bits) - taken.Count - (isHidden ? 1 : 0);
    }

    private static IEnumerable<IPAddress> Reserved(NetworkPool pool, IpPrefix subnet)
    {
        bool hasOwn = subnet.Bits - subnet.Length > 1;
        IEnumerable<IPAddress?> own =
            [hasOwn ? subnet.Masked.Address : null, hasOwn && !subnet.IsIPv6 ? subnet.Last : null];
        IEnumerable<IPAddress?> given = pool.AuxAddresses.Select(aux => IpPrefix.ParseAddress(aux.Value))
            .Append(pool.Gateway is null ? null : IpPrefix.ParseAddress(pool.Gateway));
        return own.Concat(given).OfType<IPAddress>();
    }
}
