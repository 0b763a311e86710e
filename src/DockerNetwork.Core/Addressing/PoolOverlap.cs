using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Predicts the address pools that the engine refuses beside each other, by the engine's own rules (moby/moby
/// libnetwork/ipams/defaultipam, allocateSubnet; libnetwork/drivers/bridge, conflictsWithNetworks). Seen on Docker
/// Engine 20.10.24 and 26.1.5.</summary>
internal static class PoolOverlap
{
    /// <summary>Returns the pools of a network that hold addresses. A config-only network, a family that is off and a
    /// prefix of length 0 hold none.</summary>
    internal static IEnumerable<(NetworkPool Pool, IpPrefix Subnet)> Held(Network network) =>
        from pool in network.ConfigOnly ? [] : (IEnumerable<NetworkPool>)network.Pools
        let subnet = IpPrefix.Parse(pool.Subnet)
        where subnet is { IsEverything: false } && (subnet.IsIPv6 ? network.EnableIPv6 : network.EnableIPv4)
        select (pool, subnet);

    /// <summary>Finds the pool of a network that prevents the engine from creating a new one.</summary>
    /// <returns>The pool, or null if nothing conflicts.</returns>
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

    /// <summary>True if the pools are two different ranges of one subnet. The engine accepts these, even if they
    /// overlap.</summary>
    private static bool AreApart(IpPrefix subnet, NetworkPool wanted, IpPrefix other, NetworkPool held) =>
        wanted.IPRange is not null && subnet.Masked.Equals(other.Masked)
        && !IpPrefix.AreSame(wanted.IPRange, held.IPRange);

    /// <summary>True if both are bridges. A bridge has its whole subnet on the host, so ranges do not separate two of
    /// them.</summary>
    private static bool AreBridges(NetworkRequest request, Network network) =>
        request.Driver is null or "" or "bridge" && network.Driver == "bridge";

    /// <summary>True if both take their subnets from the same address space. Local and swarm networks have different
    /// ones, and so does each IPAM driver.</summary>
    private static bool ShareAddressSpace(NetworkRequest request, Network network) =>
        network.Scope == "swarm" == (request.Scope == "swarm" || request.Driver == "overlay")
        && IpamDriver(request.IpamDriver) == IpamDriver(network.IpamDriver);

    /// <summary>Returns the IPAM driver's name, with <c>default</c> for the engine's own driver. On Windows the engine
    /// calls it windows.</summary>
    private static string IpamDriver(string? name) => name is null or "" or "windows" ? "default" : name;
}
