using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

public sealed class AddressCheckTests
{
    private static readonly Network Backend = new() { Name = "backend", Scope = "local", Driver = "bridge", Pools = new([new NetworkPool { Subnet = "10.1.0.0/16" }]) };

    [Fact]
    public void An_overlap_names_the_network_that_has_the_subnet()
    {
        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() => AddressCheck.Pools(Request("10.1.4.0/24"), [Backend]));
        Assert.Equal(FailureKind.AddressOverlap, failure.Kind);
        Assert.Contains("10.1.0.0/16 of network 'backend'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_swarm_s_networks_have_an_address_space_of_their_own()
    {
        AddressCheck.Pools(Request("10.1.4.0/24") with { Driver = "overlay" }, [Backend]);
        AddressCheck.Pools(Request("10.1.4.0/24"), [Backend with { Scope = "swarm", Driver = "overlay" }]);
        Assert.Throws<DockerNetworkException>(() => AddressCheck.Pools(Request("10.1.4.0/24") with { Driver = "overlay" }, [Backend with { Scope = "swarm", Driver = "overlay" }]));
    }

    [Fact]
    public void Settings_alone_take_no_addresses()
    {
        AddressCheck.Pools(Request("10.1.4.0/24") with { ConfigOnly = true }, [Backend]);
        AddressCheck.Pools(Request("10.1.4.0/24"), [Backend with { ConfigOnly = true }]);
    }

    [Theory]
    [InlineData("10.1.9.9", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("10.1", false)]
    [InlineData("fd00::1", false)]
    public void An_address_has_to_be_in_a_subnet_of_the_network(string address, bool fits)
    {
        Exception? failure = Record.Exception(() => AddressCheck.Endpoint(new EndpointRequest { IPv4Address = address }, Backend));
        Assert.Equal(fits, failure is null);
        Assert.True(fits || ((DockerNetworkException)failure!).Kind == FailureKind.AddressInvalid);
    }

    private static NetworkRequest Request(string subnet) => new() { Name = "new", Pools = new([new NetworkPool { Subnet = subnet }]) };
}
