using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Names with addresses of one IP version only: before Engine 28 (API 1.48) and from it on.</summary>
public sealed class FamilyTests
{
    private static World Make(string api) => new World(NamingRules.For(new Version(api), isWindows: false))
        .Net("four").Net("six", ipv6: true)
        .Run("client", new Place("four", "10.1.0.2"), new Place("six", "10.2.0.2", "fd00::2"))
        .Run("both", new Place("six", "10.2.0.3", "fd00::3"))
        .Run("onfour", new Place("four", "10.1.0.4"))
        .Run("split1", new Place("four", "10.1.0.5") { Aliases = ["split"] })
        .Run("split2", new Place("six", "10.2.0.5", "fd00::5") { Aliases = ["split"] })
        .Run("plain", new Place("six", "10.2.0.6"))
        .Run("onlysix", new Place("six", null, "fd00::7"));

    [Theory]
    [InlineData("1.47", "both", RecordType.A, "10.2.0.3 six ContainerName")]
    [InlineData("1.48", "both", RecordType.A, "10.2.0.3 six ContainerName")]
    [InlineData("1.47", "both", RecordType.AAAA, "fd00::3 six ContainerName")]
    [InlineData("1.48", "both", RecordType.AAAA, "fd00::3 six ContainerName")]
    [InlineData("1.41", "onfour", RecordType.AAAA, "NoData four")]
    [InlineData("1.48", "onfour", RecordType.AAAA, "NoData four")]
    [InlineData("1.47", "split", RecordType.AAAA, "fd00::5 six Alias")]
    [InlineData("1.48", "split", RecordType.AAAA, "NoData four")]
    [InlineData("1.47", "split", RecordType.A, "10.1.0.5 four Alias")]
    [InlineData("1.47", "split.six", RecordType.AAAA, "fd00::5 six Alias")]
    [InlineData("1.48", "split.six", RecordType.AAAA, "fd00::5 six Alias")]
    [InlineData("1.47", "plain", RecordType.AAAA, "NotFoundForwarded")]
    [InlineData("1.48", "plain", RecordType.AAAA, "NoData six")]
    [InlineData("1.47", "onlysix", RecordType.AAAA, "NotFoundForwarded")]
    [InlineData("1.48", "onlysix", RecordType.AAAA, "fd00::7 six ContainerName")]
    [InlineData("1.48", "onlysix", RecordType.A, "NoData six")]
    [InlineData("1.47", "nobody", RecordType.AAAA, "NotFoundForwarded")]
    public void One_kind_only(string api, string name, RecordType type, string said) =>
        Assert.Equal(said, Make(api).Said("client", name, type));
}
