using System.Net;
using CsCheck;
using DockerNetwork.Core.Addressing;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

public sealed class IpPrefixTests
{
    private static readonly Gen<IpPrefix> Prefixes =
        from bytes in Gen.OneOf(Gen.Byte.Array[4], Gen.Byte.Array[16])
        from length in Gen.Int[0, bytes.Length * 8]
        select IpPrefix.Parse($"{new IPAddress(bytes)}/{length}");

    [Theory]
    [InlineData("10.1.0.0/16")]
    [InlineData("0.0.0.0/0")]
    [InlineData("fd00::/64")]
    [InlineData("::/0")]
    [InlineData("10.1.2.3/32")]
    public void A_prefix_reads_back_as_it_was_written(string text) =>
        Assert.Equal(text, IpPrefix.Parse(text)!.ToString());

    [Theory]
    [InlineData("10.1.0.0")]
    [InlineData("10.1/16")]
    [InlineData("10.1.0.0/33")]
    [InlineData("10.1.0.0/-1")]
    [InlineData("10.1.0.0/+8")]
    [InlineData("10.1.0.0/ 8")]
    [InlineData("10.01.0.0/16")]
    [InlineData("fd00::/129")]
    [InlineData("fe80::1%eth0/64")]
    [InlineData("[fd00::]/64")]
    [InlineData("0x0a.1.0.0/16")]
    [InlineData("a/b/c")]
    [InlineData("")]
    public void What_is_no_prefix_is_none(string text) => Assert.Null(IpPrefix.Parse(text));

    [Theory]
    [InlineData("10.1.0.0/16", "10.1.255.0/24", true, true)]
    [InlineData("10.1.255.0/24", "10.1.0.0/16", false, true)]
    [InlineData("10.1.0.0/16", "10.2.0.0/16", false, false)]
    [InlineData("10.1.0.0/17", "10.1.128.0/17", false, false)]
    [InlineData("0.0.0.0/0", "fd00::/8", false, false)]
    [InlineData("fd00::/8", "fd12::/64", true, true)]
    public void Containing_and_overlapping(string first, string second, bool contains, bool overlaps)
    {
        Assert.Equal(contains, IpPrefix.Parse(first)!.Contains(IpPrefix.Parse(second)!));
        Assert.Equal(overlaps, IpPrefix.Parse(first)!.Overlaps(IpPrefix.Parse(second)!));
    }

    /// <summary>Compares with .NET's own IPNetwork, which netstandard2.0 lacks.</summary>
    [Fact]
    public void Masking_and_containing_agree_with_the_framework() => Prefixes.Select(Prefixes).Sample((first, second) =>
    {
        IPNetwork network = new(first.Masked.Address, first.Length);
        Assert.Equal(network.Contains(second.Address), first.Contains(second.Address));
        bool together =
            first.IsIPv6 == second.IsIPv6
            && (
                network.Contains(second.Address)
                || new IPNetwork(second.Masked.Address, second.Length).Contains(first.Address));
        Assert.Equal(together, first.Overlaps(second));
        Assert.Equal(first.Overlaps(second), second.Overlaps(first));
    });
}
