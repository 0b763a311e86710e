using System.Globalization;
using System.Net;

namespace DockerNetwork.Core.Addressing;

/// <summary>Reads the kernel's routing tables as Linux shows them. Addresses are written as in Linux
/// Documentation/networking/proc_net_tcp.txt: an IPv4 address is a number in the machine's byte order, an IPv6 address
/// its bytes in order.</summary>
internal static class RouteTable
{
    /// <summary>Parses <c>/proc/net/route</c>. Skips the default route, because every machine has one.</summary>
    internal static IEnumerable<(string Interface, IpPrefix Prefix)> ParseIPv4(IEnumerable<string> lines) =>
        from line in lines.Skip(1)
        let parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        where parts.Length > 7
        let length = Bytes(parts[7]).Sum(Ones)
        where length > 0
        select (parts[0], IpPrefix.Of(new IPAddress(Native(parts[1])), length));

    /// <summary>Parses <c>/proc/net/ipv6_route</c>. Skips default routes, and those of link-local and multicast
    /// addresses, because every interface has them.</summary>
    internal static IEnumerable<(string Interface, IpPrefix Prefix)> ParseIPv6(IEnumerable<string> lines) =>
        from line in lines
        let parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        where parts.Length > 9
        let address = new IPAddress(Bytes(parts[0]))
        let length = int.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        where length > 0 && !address.IsIPv6LinkLocal && !address.IsIPv6Multicast
        select (parts[9], IpPrefix.Of(address, length));

    private static byte[] Native(string hex) =>
        BitConverter.GetBytes(uint.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static byte[] Bytes(string hex) =>
        [
            .. Enumerable
                .Range(0, hex.Length / 2)
                .Select(index =>
                    byte.Parse(hex.Substring(index * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static int Ones(byte part) => Enumerable.Range(0, 8).Count(bit => (part >> bit & 1) == 1);
}
