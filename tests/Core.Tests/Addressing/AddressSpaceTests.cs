using CsCheck;
using DockerNetwork.Core.Addressing;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

/// <summary>The number of addresses that a network has left. Engines 20.10.24 and 26.1.5 give out as many.</summary>
public sealed class AddressSpaceTests
{
    [Theory]
    [InlineData("10.97.255.136/29", null, "10.97.255.137", "", 5)]
    [InlineData("10.97.255.136/29", null, null, "", 5)]
    [InlineData(
        "10.97.255.136/29", null, null, "10.97.255.138 10.97.255.139 10.97.255.140 10.97.255.141 10.97.255.142", 0)]
    [InlineData("10.97.255.136/29", null, null, "10.97.255.138 10.97.255.138 10.99.0.1", 4)]
    [InlineData("10.97.0.0/24", "10.97.0.64/30", null, "", 3)]
    [InlineData("10.97.0.0/24", "10.97.0.64/30", "10.97.0.1", "10.97.0.64 10.97.0.65 10.97.0.200", 2)]
    [InlineData("10.97.0.0/24", "10.97.0.8/32", "10.97.0.1", "", 1)]
    [InlineData("10.97.0.0/30", null, "10.97.0.1", "10.97.0.2", 0)]
    [InlineData("10.97.0.0/16", null, "10.97.0.1", "", null)]
    public void Of_a_pool_of_IPv4(string subnet, string? range, string? gateway, string used, int? left) =>
        Assert.Equal(left,
            AddressSpace.Left(On(subnet, range, gateway), false, used.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            [], hasGateway: true));

    [Theory]
    [InlineData("10.97.0.0/29", "10.97.0.1", "10.97.0.2 10.97.0.4", "10.97.0.3 10.97.0.5 10.97.0.6")]
    [InlineData("10.97.0.0/29", null, "", "10.97.0.2 10.97.0.3 10.97.0.4")]
    [InlineData("10.97.0.0/30", "10.97.0.1", "10.97.0.2", "")]
    public void The_free_ones_come_in_their_order(string subnet, string? gateway, string used, string first)
    {
        Network network = On(subnet, null, gateway) with
        {
            Containers = new(used.Split(' ').Select(address => new NetworkMember { IPv4Address = address })),
        };
        Assert.Equal(first, string.Join(" ", AddressSpace.Free(network, isIPv6: false).Take(3)));
    }

    [Fact]
    public void A_gateway_that_members_show_is_counted_once() =>
        Assert.Equal(4,
            AddressSpace.Left(
            On("10.97.0.0/29", null, null), false, ["10.97.0.2"], ["10.97.0.1", "10.97.0.1"], hasGateway: true));

    [Fact]
    public void Auxiliary_addresses_are_taken() => Assert.Equal(4, AddressSpace.Left(
        new Network { Scope = "local",
            Pools = new(
            [new NetworkPool { Subnet = "10.97.0.0/29", Gateway = "10.97.0.1",
            AuxAddresses = new([new("a", "10.97.0.5")]) }]) }, false, [], [], hasGateway: true));

    [Fact]
    public void IPv6_has_no_broadcast_address_and_none_where_it_is_off()
    {
        Network six = On("fd00::/126", null, "fd00::1") with { EnableIPv6 = true };
        Assert.Equal(2, AddressSpace.Left(six, true, [], [], hasGateway: true));
        Assert.Equal(1, AddressSpace.Left(six, true, ["fd00:0::2"], [], hasGateway: true));
        Assert.Null(AddressSpace.Left(six, false, [], [], hasGateway: true));
        Assert.Null(AddressSpace.Left(six with { EnableIPv6 = false }, true, [], [], hasGateway: true));
    }

    [Theory]
    [InlineData("swarm", "default")]
    [InlineData("local", "null")]
    [InlineData("local", "dhcp")]
    public void Whoever_gives_addresses_elsewhere_is_not_counted(string scope, string driver) =>
        Assert.Null(
            AddressSpace.Left(On("10.97.0.0/29", null, null) with { Scope = scope, IpamDriver = driver }, false, [], [],
            hasGateway: true));

    /// <summary>Compares the result with a count of one address after the other.</summary>
    [Fact]
    public void The_count_is_that_of_the_addresses_that_nobody_has() =>
        Gen.Select(Gen.Int[24, 32], Gen.Int[0, 8], Gen.Byte.Array[0, 40]).Sample(
            (length, more, hosts) =>
            {
                int rangeLength = Math.Min(32, length + more);
                string[] used = [.. hosts.Select(host => $"10.97.0.{host}")];
                Network network = On($"10.97.0.0/{length}", $"10.97.0.0/{rangeLength}", null);
                HashSet<int> free = [.. Enumerable.Range(0, 1 << (32 - rangeLength))];
                if (length < 31)
                    free.ExceptWith([0, (1 << (32 - length)) - 1]);
                free.ExceptWith(hosts.Select(host => (int)host));
                Assert.Equal(free.Count, AddressSpace.Left(network, false, used, [], hasGateway: false));
            },
            iter: 300);

    private static Network On(string subnet, string? range, string? gateway) =>
        new() { Scope = "local", IpamDriver = "default",
            Pools = new([new NetworkPool { Subnet = subnet, IPRange = range, Gateway = gateway }]) };
}
