using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class ComparisonTests
{
    private static readonly Network There = new()
    {
        Name = "backend",
        Driver = "bridge",
        Scope = "local",
        IpamDriver = "default",
        Internal = true,
        Options = new([new("mtu", "1400")]),
        Pools = new([new NetworkPool { Subnet = "10.1.0.0/16", Gateway = "10.1.0.1" }]),
    };

    [Fact]
    public void What_was_not_asked_for_does_not_differ() =>
        Assert.Empty(NetworkComparison.Differences(new NetworkRequest { Name = "backend" }, There));

    [Fact]
    public void Everything_that_was_asked_for_and_is_otherwise_is_named()
    {
        NetworkRequest asked = new()
        {
            Name = "backend",
            Driver = "macvlan",
            EnableIPv6 = true,
            Attachable = true,
            Options = new([new("mtu", "1500"), new("parent", "eth0")]),
            Labels = new([new("tier", "data")]),
            Pools = new(
                [new NetworkPool { Subnet = "10.1.0.0/16", Gateway = "10.1.0.9" },
                new NetworkPool { Subnet = "10.2.0.0/16" }]),
        };

        Assert.Equal(
            [
                "Driver is bridge, not macvlan",
                "EnableIPv6 is False, not True",
                "Attachable is False, not True",
                "option mtu is '1400', not '1500'",
                "option parent is not set, not 'eth0'",
                "label tier is not set, not 'data'",
                "gateway is 10.1.0.1, not 10.1.0.9",
                "subnet is 10.1.0.0/16, not 10.2.0.0/16",
            ],
            NetworkComparison.Differences(asked, There));
    }

    /// <summary>An engine keeps addresses as they were written; before API 1.44 it also keeps host bits.</summary>
    [Theory]
    [InlineData("FD23:0008::/64", "fd23:8::1", "fd23:8::2", "fd23:8:0:0:8000::/65", null)]
    [InlineData("fd23:8::/64", "fd23:8::5", "fd23:8::2", null, "gateway is fd23:8:0000::0001, not fd23:8::5")]
    [InlineData("fd23:8::/64", null, "fd23:8::3", null, "auxiliary address r6 is 'FD23:8:0::2', not 'fd23:8::3'")]
    [InlineData("fd23:8::/64", null, "fd23:8::2", "fd23:8::/65", "range is fd23:8::8000:0:0:1/65, not fd23:8::/65")]
    [InlineData("fd23:8::/65", null, "fd23:8::2", null, "subnet is fd23:8::7/64, not fd23:8::/65")]
    [InlineData("::/64", null, null, null, null)]
    [InlineData("::/60", null, null, null, "subnet is fd23:8::7/64, not one of /60")]
    [InlineData("0.0.0.0/25", null, null, null, "subnet is fd23:8::7/64, not one of /25")]
    public void Addresses_are_compared_as_addresses(
        string subnet, string? gateway, string? aux, string? range, string? difference)
    {
        Network there = There with
        {
            Pools = new([new NetworkPool
            {
                Subnet = "fd23:8::7/64", IPRange = "fd23:8::8000:0:0:1/65", Gateway = "fd23:8:0000::0001",
                AuxAddresses = new([new("r6", "FD23:8:0::2")]),
            }]),
        };
        NetworkPool pool = new()
        {
            Subnet = subnet, Gateway = gateway, IPRange = range,
            AuxAddresses = aux is null ? StringMap.Empty : new([new("r6", aux)]),
        };
        NetworkRequest asked = new() { Name = "backend", Pools = new([pool]) };
        Assert.Equal(difference, NetworkComparison.Differences(asked, there).SingleOrDefault());
    }

    [Theory]
    [InlineData("db", null, true)]
    [InlineData("db cache", null, true)]
    [InlineData("", "10.1.0.5", true)]
    [InlineData("DB", null, false)]
    [InlineData("other", null, false)]
    [InlineData("", "10.1.0.6", false)]
    public void An_endpoint_will_do_where_it_has_what_was_asked_for(string aliases, string? address, bool same)
    {
        NetworkEndpoint there =
            new() { Aliases = new(["cache", "db"]), RequestedIPv4Address = "10.1.0.5", IPv4Address = "10.1.0.5" };
        EndpointRequest asked =
            new() { Aliases = new(aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries)), IPv4Address = address };
        Assert.Equal(same, !EndpointComparison.Differences(asked, there).Any());
    }

    /// <summary>An engine may give an endpoint another address than the requested one, or none.</summary>
    [Theory]
    [InlineData("fd00::2", "fd00::2", null)]
    [InlineData("fd00::7:2", "fd00::2", "IPv6 address is fd00::2, not fd00::7:2")]
    [InlineData("fd00::7:2", null, "IPv6 address is not set, not fd00::7:2")]
    public void An_endpoint_is_compared_by_what_it_has_and_not_by_what_it_asked_for(
        string asked, string? given, string? difference)
    {
        NetworkEndpoint there = new() { EndpointId = "e1", RequestedIPv6Address = "fd00::7:2", IPv6Address = given };
        EndpointRequest request = new() { IPv6Address = asked };
        Assert.Equal(difference, EndpointComparison.Differences(request, there).SingleOrDefault());
        Assert.Equal(difference, EndpointComparison.GivenOtherwise(request, there).SingleOrDefault());
        Assert.Empty(EndpointComparison.GivenOtherwise(request, there with { EndpointId = "" }));
    }
}
