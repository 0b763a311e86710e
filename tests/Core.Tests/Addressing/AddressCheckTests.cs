using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Addressing;

public sealed class AddressCheckTests
{
    private static readonly Network Backend = new() { Name = "backend", Scope = "local", Driver = "bridge",
        Pools = new([new NetworkPool { Subnet = "10.1.0.0/16" }]) };

    private static readonly Version New = new(1, 48);

    [Fact]
    public void An_overlap_names_the_network_that_has_the_subnet()
    {
        DockerNetworkException failure =
            Assert.Throws<DockerNetworkException>(() => AddressCheck.Pools(Request("10.1.4.0/24"), [Backend]));
        Assert.Equal(FailureKind.AddressOverlap, failure.Kind);
        Assert.Contains("10.1.0.0/16 of network 'backend'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_swarm_s_networks_have_an_address_space_of_their_own()
    {
        AddressCheck.Pools(Request("10.1.4.0/24") with { Driver = "overlay" }, [Backend]);
        AddressCheck.Pools(Request("10.1.4.0/24"), [Backend with { Scope = "swarm", Driver = "overlay" }]);
        Assert.Throws<DockerNetworkException>(
            () => AddressCheck.Pools(Request("10.1.4.0/24") with { Driver = "overlay" },
            [Backend with { Scope = "swarm", Driver = "overlay" }]));
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
        Exception? failure =
            Record.Exception(() => AddressCheck.Endpoint(new EndpointRequest { IPv4Address = address }, Backend, New));
        Assert.Equal(fits, failure is null);
        Assert.True(fits || ((DockerNetworkException)failure!).Kind == FailureKind.AddressInvalid);
    }

    [Theory]
    [InlineData("10.1.9.9", null, true, false, true)]
    [InlineData("10.1.9.9", null, false, true, false)]
    [InlineData(null, "fd00::9", true, true, true)]
    [InlineData(null, "fd00::9", true, false, false)]
    [InlineData("10.1.9.9", "fd00::9", true, false, false)]
    public void An_address_has_to_be_of_a_family_that_the_network_has(
        string? ipv4, string? ipv6, bool hasIPv4, bool hasIPv6, bool fits)
    {
        Network network = Six with { EnableIPv4 = hasIPv4, EnableIPv6 = hasIPv6 };
        DockerNetworkException? failure =
            Failure(new EndpointRequest { IPv4Address = ipv4, IPv6Address = ipv6 }, network);
        Assert.Equal(fits ? null : FailureKind.AddressInvalid, failure?.Kind);
        Assert.True(fits
            || failure!.Message.Contains(
            $"'backend', which has no {(hasIPv4 ? "IPv6" : "IPv4")}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("169.254.1.1", true, false, true)]
    [InlineData("169.254.1.1", false, true, false)]
    [InlineData("fe80::7", true, true, true)]
    [InlineData("fe80::7", true, false, false)]
    public void So_does_a_link_local_address(string address, bool hasIPv4, bool hasIPv6, bool fits)
    {
        Network network = Six with { EnableIPv4 = hasIPv4, EnableIPv6 = hasIPv6 };
        DockerNetworkException? failure = Failure(new EndpointRequest { LinkLocalAddresses = new([address]) }, network);
        Assert.Equal(fits ? null : FailureKind.AddressInvalid, failure?.Kind);
    }

    /// <summary>Each row was verified on 20.10.24 and 26.1.5.</summary>
    [Theory]
    [InlineData("fd1a:b128::/32", "fd1a:b128::202", "default", true)]
    [InlineData("fd1a:b128::/32", "fd1a:b128::8000:0:0:5", "default", true)]
    [InlineData("fd1a:b128::/32", "fd1a:b128:7777::202", "default", false)]
    [InlineData("fd1a:b128::/32", "fd1a:b128:0:8000::5", "default", false)]
    [InlineData("fd1e:b128::/63", "fd1e:b128:0:1::7", "default", false)]
    [InlineData("fd1f:b128::/64", "fd1f:b128::ffff:0:0:7", "default", true)]
    [InlineData("fd1a:b128::/32", "fd1a:b128:7777::202", "plugin", true)]
    public void Bits_that_an_engine_before_28_loses_have_to_be_zero(
        string subnet, string address, string ipamDriver, bool fits)
    {
        Network network = Six with { Pools = new([new NetworkPool { Subnet = subnet }]), IpamDriver = ipamDriver };
        EndpointRequest request = new() { IPv6Address = address };
        Assert.Equal(fits ? null : FailureKind.AddressInvalid, Failure(request, network, new Version(1, 47))?.Kind);
        Assert.Null(Failure(request, network));
    }

    private static readonly Network Six = Backend with
    {
        EnableIPv6 = true,
            Pools = new([new NetworkPool { Subnet = "10.1.0.0/16" }, new NetworkPool { Subnet = "fd00::/64" }]),
    };

    private static DockerNetworkException? Failure(EndpointRequest request, Network network, Version? api = null) =>
        (DockerNetworkException?)Record.Exception(() => AddressCheck.Endpoint(request, network, api ?? New));

    private static NetworkRequest Request(string subnet) =>
        new() { Name = "new", Pools = new([new NetworkPool { Subnet = subnet }]) };
}
