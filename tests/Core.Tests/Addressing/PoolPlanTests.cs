using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

public sealed class PoolPlanTests
{
    [Fact]
    public void Each_part_goes_to_the_subnet_it_lies_in()
    {
        ItemList<NetworkPool> pools = PoolPlan.Make(
            ["10.1.0.0/16", "fd00::/64"], ["fd00::100/120", "10.1.2.0/24"], ["fd00::1", "10.1.0.9"],
            new StringMap([new("printer", "10.1.0.5"), new("six", "fd00::5")]));

        Assert.Equal(["10.1.2.0/24", "fd00::100/120"], pools.Select(pool => pool.IPRange));
        Assert.Equal(["10.1.0.9", "fd00::1"], pools.Select(pool => pool.Gateway));
        Assert.Equal(["printer=10.1.0.5", "six=fd00::5"], pools.Select(pool => pool.AuxAddresses.ToString()));
    }

    /// <summary>An engine rejects a range without a prefix length.</summary>
    [Fact]
    public void A_range_of_one_address_keeps_its_length() => Assert.Equal(
        ["10.1.0.2/32", "fd00::2/128"],
        PoolPlan.Make(["10.1.0.0/16", "fd00::/64"], ["fd00::2/128", "10.1.0.2/32"], [], StringMap.Empty)
            .Select(pool => pool.IPRange));

    [Theory]
    [InlineData("10.1.0.0/16 10.1.4.0/24", "", "", FailureKind.AddressOverlap, "10.1.0.0/16", "10.1.4.0/24")]
    [InlineData("10.1.0.0/16", "10.2.0.0/24", "", FailureKind.AddressInvalid, "10.2.0.0/24", "10.1.0.0/16")]
    [InlineData("10.1.0.0/16", "", "10.2.0.1", FailureKind.AddressInvalid, "10.2.0.1", "10.1.0.0/16")]
    [InlineData("10.1.0.0/16", "10.1.1.0/24 10.1.2.0/24", "", FailureKind.AddressInvalid, "10.1.1.0/24", "10.1.2.0/24")]
    [InlineData("10.1.0.0/16", "", "10.1.0.1 10.1.0.2", FailureKind.AddressInvalid, "10.1.0.1", "10.1.0.2")]
    [InlineData("", "10.1.1.0/24", "", FailureKind.AddressInvalid, "10.1.1.0/24", "no -Subnet")]
    [InlineData("10.1.0.1/16", "", "", FailureKind.AddressInvalid, "10.1.0.1/16", "10.1.0.0/16")]
    [InlineData("224.0.0.0/24", "", "", FailureKind.AddressInvalid, "224.0.0.0/24", "multicast")]
    [InlineData("ff02::/64", "", "", FailureKind.AddressInvalid, "ff02::/64", "multicast")]
    public void What_clashes_is_named_on_both_sides(
        string subnets, string ranges, string gateways, FailureKind kind, string one, string other)
    {
        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() =>
            PoolPlan.Make(Split(subnets), Split(ranges), Split(gateways), StringMap.Empty));
        Assert.Equal(kind, failure.Kind);
        Assert.Contains(one, failure.Message, StringComparison.Ordinal);
        Assert.Contains(other, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prefixes_of_the_engine_s_choice_clash_with_nothing() =>
        Assert.Equal(2, PoolPlan.Make(["0.0.0.0/24", "0.0.0.0/25"], [], [], StringMap.Empty).Count);

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
