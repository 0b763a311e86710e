using DockerNetwork.Core.Addressing;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

/// <summary>The ranges for new subnets. Engine.Tests compares them with engines.</summary>
public sealed class DefaultPoolsTests
{
    private const string Id = "499d4bc0-b0b3-416f-b1ee-cf6486315593";

    private const string IPv4 =
        "172.17.0.0/16 in /16, 172.18.0.0/16 in /16, 172.19.0.0/16 in /16, 172.20.0.0/14 in /16, "
        + "172.24.0.0/14 in /16, 172.28.0.0/14 in /16, 192.168.0.0/16 in /20";

    /// <summary>The id and its range come from moby/moby's own test (TestDeriveULABaseNetwork).</summary>
    private const string IPv6 = "fd62:fb69:18af::/48 in /64";

    [Theory]
    [InlineData("1.41", Id, IPv4)]
    [InlineData("1.45", Id, IPv4)]
    [InlineData("1.46", Id, IPv4 + ", " + IPv6)]
    [InlineData("1.54", Id, IPv4 + ", " + IPv6)]
    [InlineData("1.54", "", IPv4)]
    public void Where_none_were_set_they_are_Dockers_own(string api, string id, string pools)
    {
        ItemList<AddressPool> found = DefaultPools.Of([], new Version(api), id);

        Assert.Equal(pools, found.ToString());
        Assert.All(found, pool => Assert.True(pool.BuiltIn));
    }

    [Theory]
    [InlineData("1.45", "10.0.0.0/8", "")]
    [InlineData("1.46", "10.0.0.0/8", ", " + IPv6)]
    [InlineData("1.46", "fd00::/56", "")]
    public void Those_that_were_set_stand_alone_but_for_IPv6(string api, string range, string more)
    {
        AddressPool given = new() { Base = range, Size = 64 };
        ItemList<AddressPool> found = DefaultPools.Of([given], new Version(api), Id);

        Assert.Equal($"{range} in /64{more}", found.ToString());
        Assert.Equal(more.Length == 0 ? [false] : [false, true], found.Select(pool => pool.BuiltIn));
    }

    /// <summary>The engine lists its own choice and the user's in the same way.</summary>
    [Theory]
    [InlineData("172.18.0.0/16", "172.18.0.1", null, true)]
    [InlineData("192.168.16.0/20", "192.168.16.1", null, true)]
    [InlineData("172.18.0.0/16", null, null, false)]
    [InlineData("172.18.0.0/16", "172.18.0.2", null, false)]
    [InlineData("172.18.0.0/16", "172.18.0.1", "172.18.1.0/24", false)]
    [InlineData("172.18.4.0/24", "172.18.4.1", null, false)]
    [InlineData("10.1.0.0/16", "10.1.0.1", null, false)]
    [InlineData("fd00::/64", "fd00::1", null, false)]
    public void A_pool_of_the_engines_own_place_and_size_may_be_its_choice(
        string subnet, string? gateway, string? range, bool may) => Assert.Equal(
            may,
            DefaultPools.MayHaveChosen(new NetworkPool { Subnet = subnet, Gateway = gateway, IPRange = range }));
}
