using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Decides which address pools the engine refuses beside each other, by its own rules (moby/moby
/// libnetwork/ipams/defaultipam, allocateSubnet; libnetwork/drivers/bridge, conflictsWithNetworks). Seen on Docker
/// Engine 20.10.24 and 26.1.5.</summary>
internal static class PoolOverlap
{
    /// <summary>The pools of a network that hold addresses: none of a config-only network, of a family that is off, or
    /// of length 0.</summary>
    internal static IEnumerable<(NetworkPool Pool, IpPrefix Subnet)> Held(Network network) =>
        from pool in network.ConfigOnly ? [] : (IEnumerable<NetworkPool>)network.Pools
        let subnet = IpPrefix.Parse(pool.Subnet)
        where subnet is { IsEverything: false } && (subnet.IsIPv6 ? network.EnableIPv6 : network.EnableIPv4)
        select (pool, subnet);

    /// <summary>Finds the pool of a network that keeps the engine from making a new one.</summary>
    /// <returns>Null where nothing is in the way.</returns>
    internal static NetworkPool? Find(NetworkRequest request, NetworkPool wanted, Network network)
    {
        IpPrefix? subnet = IpPrefix.Parse(wanted.Subnet);
        if (subnet is null || subnet.IsUnspecified || subnet.IsEverything)
            return null;

        return Held(network)
            .Where(held => held.Subnet.Overlaps(subnet)
                && (AreBridges(request, network)
                    || (ShareAddressSpace(request, network) && !AreApart(subnet, wanted, held.Subnet, held.Pool))))
            .Select(held => held.Pool)
            .FirstOrDefault();
    }

    /// <summary>Two ranges of one subnet may lie beside each other, and even overlap.</summary>
    private static bool AreApart(IpPrefix subnet, NetworkPool wanted, IpPrefix other, NetworkPool held) =>
        wanted.IPRange is not null && subnet.Masked.Equals(other.Masked)
        && !IpPrefix.AreSame(wanted.IPRange, held.IPRange);

    /// <summary>A bridge has its subnet on the host, where ranges do not count.</summary>
    private static bool AreBridges(NetworkRequest request, Network network) =>
        request.Driver is null or "" or "bridge" && network.Driver == "bridge";

    /// <summary>Local and swarm networks take their subnets from different address spaces, and so does each IPAM
    /// driver.</summary>
    private static bool ShareAddressSpace(NetworkRequest request, Network network) =>
        network.Scope == "swarm" == (request.Scope == "swarm" || request.Driver == "overlay")
        && IpamDriver(request.IpamDriver) == IpamDriver(network.IpamDriver);

    /// <summary>The engine's own driver is called windows there.</summary>
    private static string IpamDriver(string? name) => name is null or "" or "windows" ? "default" : name;
}
