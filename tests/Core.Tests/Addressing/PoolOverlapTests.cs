using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

/// <summary>Each row of ranges and drivers was tried with the docker client on 20.10.24 and 26.1.5.</summary>
public sealed class PoolOverlapTests
{
    [Theory]
    [InlineData("10.123.0.0/16", null, "10.123.0.0/16", null, true)]
    [InlineData("10.123.0.0/16", "10.123.0.0/17", "10.123.0.0/16", "10.123.64.0/18", false)]
    [InlineData("10.123.0.0/16", "10.123.0.0/17", "10.123.0.0/16", "10.123.0.0/17", true)]
    [InlineData("10.123.0.0/16", "10.123.0.0/17", "10.123.0.0/16", null, true)]
    [InlineData("10.123.0.0/16", null, "10.123.0.0/16", "10.123.0.0/17", false)]
    [InlineData("10.123.0.0/16", "10.123.0.0/17", "10.123.0.0/17", "10.123.64.0/18", true)]
    [InlineData("10.123.0.1/16", "10.123.0.0/17", "10.123.0.0/16", "10.123.64.0/18", false)]
    public void Ranges_of_one_subnet_may_lie_beside_each_other(
        string subnet, string? range, string wanted, string? wantedRange, bool isRefused)
    {
        Network macvlan = Network("macvlan", subnet, range);
        Assert.Equal(isRefused, IsRefused(Request("bridge", wanted, wantedRange), macvlan));
        Assert.Equal(isRefused, IsRefused(Request("macvlan", wanted, wantedRange), macvlan));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("bridge")]
    public void A_bridge_has_its_subnet_alone(string? driver) => Assert.True(
        IsRefused(Request(driver, "10.1.0.0/16", "10.1.1.0/24"), Network("bridge", "10.1.0.0/16", "10.1.2.0/24")));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public void A_pool_of_everything_is_nobodys(string everything)
    {
        Network plugin = Network("dhcp", everything) with { EnableIPv6 = true, IpamDriver = "null" };
        Assert.False(IsRefused(Request(null, "10.1.0.0/16"), plugin));
        Assert.False(IsRefused(Request(null, "fd00::/64"), plugin));
        Assert.Empty(PoolOverlap.Held(plugin));
    }

    [Fact]
    public void A_family_that_is_off_holds_nothing()
    {
        Network half = Network("macvlan", "fd05:6::/64");
        Assert.False(IsRefused(Request("macvlan", "fd05:6::/64"), half));
        Assert.True(IsRefused(Request("macvlan", "fd05:6::/64"), half with { EnableIPv6 = true }));
    }

    [Theory]
    [InlineData("default", null, true)]
    [InlineData("windows", null, true)]
    [InlineData("plugin", null, false)]
    [InlineData("plugin", "plugin", true)]
    public void Each_address_driver_has_its_own_space(string there, string? wanted, bool isRefused) => Assert.Equal(
        isRefused,
        IsRefused(
            Request("macvlan", "10.1.0.0/16") with { IpamDriver = wanted },
            Network("macvlan", "10.1.0.0/16") with { IpamDriver = there }));

    private static bool IsRefused(NetworkRequest request, Network network) =>
        PoolOverlap.Find(request, request.Pools[0], network) is not null;

    private static Network Network(string driver, string subnet, string? range = null) => new()
    {
        Name = "there", Driver = driver, Scope = "local", IpamDriver = "default",
        Pools = new([new NetworkPool { Subnet = subnet, IPRange = range }]),
    };

    private static NetworkRequest Request(string? driver, string subnet, string? range = null) => new()
    {
        Name = "new", Driver = driver, Pools = new([new NetworkPool { Subnet = subnet, IPRange = range }]),
    };
}
