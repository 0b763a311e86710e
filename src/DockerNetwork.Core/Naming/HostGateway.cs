using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Core.Naming;

/// <summary>Finds the address that the engine writes into a hosts file for <see cref="ExtraHost.Gateway"/>: the gateway
/// of the default bridge (moby/moby daemon/daemon_unix.go, host-gateway-ip). The API does not show if the engine is set
/// to another one.</summary>
internal static class HostGateway
{
    /// <summary>Finds the address. Engine 20.10 does not list the gateway until the engine starts again. It is then the
    /// first address of the subnet.</summary>
    /// <param name="bridge">The default bridge; null if the engine has none.</param>
    /// <returns>The address; null if the bridge has no IPv4 subnet.</returns>
    internal static string? Of(Network? bridge) =>
        bridge?.Pools.FirstOrDefault(pool => IpPrefix.Parse(pool.Subnet)?.IsIPv6 == false) is NetworkPool found
            ? found.Gateway ?? IpPrefix.Parse(found.Subnet)!.First.ToString()
            : null;
}
