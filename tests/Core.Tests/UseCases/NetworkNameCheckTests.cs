using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class NetworkNameCheckTests
{
    private static readonly Network First = new() { Id = "aaa1", Name = "twin", Driver = "bridge" };
    private static readonly Network Second = new() { Id = "aaa2", Name = "twin", Driver = "overlay" };
    private static readonly Network Alone = new() { Id = "bbb1", Name = "alone", Driver = "bridge" };

    [Theory]
    [InlineData("lab", false, null)]
    [InlineData("HOST", false, null)]
    [InlineData("Container:x", false, null)]
    [InlineData("containers", false, null)]
    [InlineData("container", false, FailureKind.RequestInvalid)]
    [InlineData("container:", false, FailureKind.RequestInvalid)]
    [InlineData("container:x", true, FailureKind.RequestInvalid)]
    [InlineData("host", false, FailureKind.NetworkPredefined)]
    [InlineData("none", false, FailureKind.NetworkPredefined)]
    [InlineData("default", false, FailureKind.NetworkPredefined)]
    [InlineData("bridge", false, FailureKind.NetworkPredefined)]
    [InlineData("nat", false, null)]
    [InlineData("nat", true, FailureKind.NetworkPredefined)]
    public void A_name_that_Docker_keeps_or_takes_for_a_mode_fails(string name, bool isWindows, FailureKind? refused) =>
        Assert.Equal(refused, KindOf(() => NetworkNameCheck.Demand(name, isWindows)));

    [Theory]
    [InlineData("alone", true, "bbb1")]
    [InlineData("alone", false, "NetworkAlreadyExists")]
    [InlineData("twin", true, "NetworkAmbiguous aaa1 aaa2")]
    [InlineData("twin", false, "NetworkAlreadyExists aaa1 aaa2")]
    [InlineData("other", true, null)]
    [InlineData("other", false, null)]
    public void One_of_the_name_is_found_and_of_two_none(string name, bool ifNotExists, string? expected)
    {
        string? found;
        try
        {
            found = NetworkNameCheck.Find(name, [First, Alone, Second], ifNotExists)?.Id;
        }
        catch (DockerNetworkException failure)
        {
            string[] ids = [.. new[] { "aaa1", "aaa2" }.Where(failure.Message.Contains)];
            found = string.Join(" ", [$"{failure.Kind}", .. ids]);
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Settings_come_from_the_network_that_was_given_or_from_none()
    {
        Network given = new() { Id = "ccc1", Name = "settings", ConfigOnly = true };
        Network other = new() { Id = "ccc2", Name = "settings" };
        Assert.Equal("settings", NetworkNameCheck.ConfigSource(new ResourceId("ccc1", "settings"), [given, other]));
        Assert.Equal(
            FailureKind.NetworkAmbiguous,
            KindOf(() => NetworkNameCheck.ConfigSource(
                new ResourceId("ccc1", "settings"), [given, other with { ConfigOnly = true }])));
        Assert.Equal(
            FailureKind.NetworkNotFound,
            KindOf(() => NetworkNameCheck.ConfigSource(new ResourceId("ccc0", "settings"), [given])));
    }

    private static FailureKind? KindOf(Action work) => (Record.Exception(work) as DockerNetworkException)?.Kind;
}
