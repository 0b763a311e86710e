using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

public sealed class MacCheckTests
{
    [Theory]
    [InlineData("02:42:ac:11:00:02", null)]
    [InlineData("02-42-AC-11-00-02", null)]
    [InlineData("01:42:ac:11:00:02", "multicast")]
    [InlineData("ff:ff:ff:ff:ff:ff", "multicast")]
    [InlineData("00:00:00:00:00:00", "zeros")]
    [InlineData("02:42:ac:11:00", "not a valid MAC")]
    [InlineData("0242.ac11.0002", "not a valid MAC")]
    [InlineData("", "not a valid MAC")]
    public void An_interface_can_have_it_or_the_reason_is_told(string text, string? reason)
    {
        DockerNetworkException? failure = (DockerNetworkException?)Record.Exception(() => MacCheck.Demand(text));
        Assert.Equal(reason is null ? null : FailureKind.AddressInvalid, failure?.Kind);
        Assert.Contains(reason ?? "", failure?.Message ?? "", StringComparison.Ordinal);
    }
}
