using System.Net.NetworkInformation;
using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Hosting;

/// <summary>Reads the prefixes of this machine's interfaces and routes. Routes are read only on Linux, which shows them
/// as text.</summary>
internal static class MachineNetworks
{
    internal static IReadOnlyList<(string Name, IpPrefix Prefix)> Interfaces() =>
    [
        .. from item in NetworkInterface.GetAllNetworkInterfaces()
           from address in item.GetIPProperties().UnicastAddresses
           where !address.Address.IsIPv6LinkLocal
           select (item.Name, IpPrefix.Of(Plain(address.Address), address.PrefixLength)),
    ];

    internal static IReadOnlyList<(string Name, IpPrefix Prefix)> Routes() =>
        [.. RouteTable.ParseIPv4(Lines("/proc/net/route")), .. RouteTable.ParseIPv6(Lines("/proc/net/ipv6_route"))];

    private static string[] Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    /// <summary>Removes the interface scope from an address.</summary>
    private static System.Net.IPAddress Plain(System.Net.IPAddress address) => new(address.GetAddressBytes());
}
