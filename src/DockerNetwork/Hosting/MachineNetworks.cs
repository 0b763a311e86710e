using System.Net.NetworkInformation;
using DockerNetwork.Core.Addressing;

namespace DockerNetwork.Hosting;

/// <summary>The prefixes that this machine's interfaces and routes have. Routes are read where the system shows them as
/// text: on Linux.</summary>
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

    /// <summary>The address without the scope of its interface.</summary>
    private static System.Net.IPAddress Plain(System.Net.IPAddress address) => new(address.GetAddressBytes());
}
