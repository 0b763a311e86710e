using System.Net;

namespace DockerNetwork.Core.Addressing;

/// <summary>Computes the MAC address that an engine before 28 gives an endpoint for which none was requested: 02:42 and
/// the IPv4 address (moby/moby libnetwork/netutils/utils.go, GenerateMACFromIP).</summary>
internal static class GeneratedMac
{
    /// <summary>True if the engine generates this MAC address for this IPv4 address.</summary>
    internal static bool Is(string mac, string ipv4) =>
        IPAddress.TryParse(ipv4, out IPAddress? address) && string.Equals(
            mac, "02:42:" + BitConverter.ToString(address.GetAddressBytes()).Replace('-', ':'),
            StringComparison.OrdinalIgnoreCase);
}
