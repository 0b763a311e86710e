using DockerNetwork.Core.Addressing;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

/// <summary>The MAC address that an engine generates, seen on Engine 20.10.24 and 26.1.5.</summary>
public sealed class GeneratedMacTests
{
    [Theory]
    [InlineData("02:42:ac:12:00:02", "172.18.0.2", true)]
    [InlineData("02:42:AC:12:00:02", "172.18.0.2", true)]
    [InlineData("02:42:ac:12:00:03", "172.18.0.2", false)]
    [InlineData("de:ad:be:ef:00:01", "172.18.0.2", false)]
    [InlineData("02:42:ac:12:00:02", "", false)]
    public void Is_made_of_the_address(string mac, string address, bool isGenerated) =>
        Assert.Equal(isGenerated, GeneratedMac.Is(mac, address));
}
