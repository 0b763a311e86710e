using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>Expected results from moby's sources; no Windows engine was available.</summary>
public sealed class WindowsTests
{
    private static World Make() => new World(NamingRules.For(new Version(1, 48), isWindows: true))
        .Net("nat", "nat").Net("mynat", "nat").Net("wire", "transparent").Net("none", "null")
        .Run("client", new Place("nat", "172.1.0.2") { Links = ["db:store"] })
        .Run("db", new Place("nat", "172.1.0.3"))
        .Run("two", new Place("nat", "172.1.0.4"), new Place("mynat", "172.2.0.4"))
        .Run("far", new Place("mynat", "172.2.0.5"))
        .Run("plugged", new Place("wire", "192.168.0.5"));

    [Theory]
    [InlineData("client", "db", "172.1.0.3 nat ContainerName")]
    [InlineData("client", "DB", "172.1.0.3 nat ContainerName")]
    [InlineData("client", "db.nat", "NotFoundForwarded")]
    [InlineData("client", "store", "NotFoundForwarded")]
    [InlineData("client", "far", "NotFoundForwarded")]
    [InlineData("client", "172.1.0.3", "db.nat")]
    [InlineData("two", "far", "172.2.0.5 mynat ContainerName")]
    [InlineData("two", "db", "172.1.0.3 nat ContainerName")]
    [InlineData("client", "db/AAAA", "NoData nat")]
    [InlineData("plugged", "db", "NoEmbeddedDns")]
    [InlineData("@nat", "db", "172.1.0.3 nat ContainerName")]
    [InlineData("@wire", "plugged", "NoEmbeddedDns")]
    [InlineData("@none", "db", "NoEmbeddedDns")]
    public void The_DNS_belongs_to_the_network(string from, string text, string said)
    {
        string[] parts = text.Split('/');
        Assert.Equal(said, Make().Said(from, parts[0], parts.Length > 1 ? RecordType.AAAA : null));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    public void It_can_be_switched_off_for_the_network_or_the_endpoint(string value, bool isOff)
    {
        StringMap network = new([new("com.docker.network.windowsshim.disable_gatewaydns", value)]);
        StringMap endpoint = new([new("com.docker.network.windowsshim.disable_dns", value)]);
        Network nat = new() { Name = "n", Driver = "nat" };
        Assert.Equal(
            !isOff,
            WindowsNameRules.HasDns(new EndpointPlace(new NetworkEndpoint(), nat with { Options = network })));
        Assert.Equal(
            !isOff,
            WindowsNameRules.HasDns(new EndpointPlace(new NetworkEndpoint { DriverOptions = endpoint }, nat)));
    }

    [Fact]
    public void The_hosts_file_is_not_written() =>
        Assert.Empty(HostsFile.Entries(Make().Snapshot, Make().From("client")));
}
