using DockerNetwork.Core.Addressing;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

public sealed class SubnetSearchTests
{
    [Theory]
    [InlineData("10.0.0.0/30", 32, "10.0.0.1/32", "10.0.0.0/32 10.0.0.2/32 10.0.0.3/32")]
    [InlineData("10.0.0.0/22", 24, "10.0.0.128/25 10.0.2.0/28", "10.0.1.0/24 10.0.3.0/24")]
    [InlineData("10.0.0.0/22", 24, "10.0.0.0/23", "10.0.2.0/24 10.0.3.0/24")]
    [InlineData("10.0.0.0/22", 24, "10.0.0.0/8", "")]
    [InlineData("10.0.0.0/22", 22, "fd00::/8", "10.0.0.0/22")]
    [InlineData("255.255.255.0/24", 25, "255.255.255.0/25", "255.255.255.128/25")]
    [InlineData("fd00::/62", 64, "fd00:0:0:1::1/128", "fd00::/64 fd00:0:0:2::/64 fd00:0:0:3::/64")]
    public void Free_prefixes_come_in_order_and_step_over_what_is_taken(
        string range, int length, string taken, string free) =>
        Assert.Equal(
            free,
            string.Join(
                " ",
                SubnetSearch.Free(
                    IpPrefix.Parse(range)!, length, [.. taken.Split(' ').Select(text => IpPrefix.Parse(text)!)])));

    [Fact]
    public void A_wide_taken_prefix_costs_one_step() =>
        Assert.Equal(
            "10.128.0.0/30",
            SubnetSearch.Free(IpPrefix.Parse("10.0.0.0/8")!, 30, [IpPrefix.Parse("10.0.0.0/9")!]).First().ToString());

    [Fact]
    public void Routes_are_read_as_Linux_writes_them()
    {
        string[] lines =
        [
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT",
            "eth0\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0",
            "tun0\t0000080A\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0",
        ];
        Assert.Equal(
            [("tun0", "10.8.0.0/16")],
            RouteTable.ParseIPv4(lines).Select(route => (route.Interface, route.Prefix.ToString())));
        string[] lines6 =
        [
            "fd420000000000000000000000000000 30 00000000000000000000000000000000 00 00000000000000000000000000000000 "
                + "00000100 00000001 00000000 00000001     wg0",
            "fe800000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 "
                + "00000100 00000001 00000000 00000001    eth0",
            "00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 "
                + "ffffffff 00000001 00000000 00200200      lo",];
        Assert.Equal(
            [("wg0", "fd42::/48")],
            RouteTable.ParseIPv6(lines6).Select(route => (route.Interface, route.Prefix.ToString())));
    }
}
