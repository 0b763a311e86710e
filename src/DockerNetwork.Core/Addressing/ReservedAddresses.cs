using System.Net;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Finds the reserved addresses of a subnet. The engine refuses a second use of one as "already in use",
/// without naming the first use (moby/moby libnetwork/ipams/defaultipam). Seen on Docker Engine 20.10.24.</summary>
internal static class ReservedAddresses
{
    /// <summary>The longest IPv4 prefix whose first address is the network address and whose last one is the broadcast
    /// address.</summary>
    private const int SmallestWithBroadcast = 30;

    /// <summary>Checks the gateway and the auxiliary addresses of a new network's pool.</summary>
    /// <exception cref="DockerNetworkException">AddressOverlap. The message names both uses.</exception>
    internal static void Check(IpPrefix subnet, string? gateway, IEnumerable<KeyValuePair<string, string>> auxAddresses)
    {
        Dictionary<IPAddress, string> taken = Own(subnet);
        if (gateway is not null)
            Take(taken, IPAddress.Parse(gateway), $"-Gateway {gateway}");

        foreach (KeyValuePair<string, string> aux in auxAddresses)
            Take(taken, IPAddress.Parse(aux.Value), $"-AuxAddress {aux.Key} ({aux.Value})");
    }

    /// <summary>Describes the use that a network itself has for an address.</summary>
    /// <returns>A text such as <c>its gateway</c>; null for an address that containers can have.</returns>
    internal static string? Holder(NetworkPool pool, IPAddress address)
    {
        if (pool.Gateway is string gateway && Same(gateway, address))
            return "its gateway";

        if (pool.AuxAddresses.FirstOrDefault(aux => Same(aux.Value, address)) is { Key: string name })
            return $"kept for '{name}'";

        return IpPrefix.Parse(pool.Subnet) is IpPrefix subnet && Own(subnet).TryGetValue(address, out string? own)
            ? own
            : null;
    }

    private static Dictionary<IPAddress, string> Own(IpPrefix subnet) =>
        subnet.IsIPv6 || subnet.IsUnspecified || subnet.Length > SmallestWithBroadcast
        ? []
        : new()
        {
            [subnet.Masked.Address] = $"the address of {subnet} itself",
            [subnet.Last] = $"the broadcast address of {subnet}",
        };

    private static void Take(Dictionary<IPAddress, string> taken, IPAddress address, string use)
    {
        if (taken.TryGetValue(address, out string? other))
            throw new DockerNetworkException(
                FailureKind.AddressOverlap, $"{use} is not available: it is {other}. Choose another address.");

        taken.Add(address, $"{use} already");
    }

    private static bool Same(string text, IPAddress address) =>
        IPAddress.TryParse(text, out IPAddress? other) && other.Equals(address);
}
