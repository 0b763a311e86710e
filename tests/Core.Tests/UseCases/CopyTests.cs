using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases.Endpoints;
using DockerNetwork.Core.UseCases.Networks;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class CopyTests
{
    private static readonly Network Source = new()
    {
        Name = "net",
        Driver = "bridge",
        Scope = "local",
        IpamDriver = "default",
        EnableIPv6 = true,
        Internal = true,
        Pools = new(
        [
            new NetworkPool { Subnet = "172.18.0.0/16", Gateway = "172.18.0.1" },
            new NetworkPool { Subnet = "fd00:1::/64" },
        ]),
        Options = new StringMap([new("mtu", "1400"), new("com.docker.network.driver.overlay.vxlanid_list", "4097")]),
        Labels = new StringMap([new("a", "1"), new("b", "2")]),
    };

    private static readonly NetworkEndpoint Endpoint = new()
    {
        Network = "net",
        NetworkId = "id",
        IPv4Address = "10.1.0.2",
        IPv6Address = "fd00::2",
        MacAddress = "02:42:0a:01:00:02",
        RequestedIPv6Address = "fd00::2",
        RequestedMacAddress = "02:42:0a:01:00:02",
        GatewayPriority = 3,
        Aliases = new(["db"]),
        Links = new(["a:b"]),
        LinkLocalAddresses = new(["169.254.1.1"]),
        DriverOptions = new StringMap([new("key", "value")]),
    };

    [Fact]
    public void A_network_is_copied_without_the_choices_of_its_engine()
    {
        NetworkRequest copy = Copy(Source, new NetworkRequest { Name = "new" });
        Assert.Equal(("new", "bridge", null, true, true),
            (copy.Name, copy.Driver, copy.Scope, copy.EnableIPv6, copy.Internal));
        Assert.Equal("fd00:1::/64", copy.Pools.ToString());
        Assert.Equal("mtu=1400", copy.Options.ToString());
        Assert.Null(copy.IpamDriver);
    }

    [Fact]
    public void The_requests_own_settings_come_first()
    {
        NetworkRequest asked = new()
        {
            Driver = "macvlan",
            Pools = new([new NetworkPool { Subnet = "10.9.0.0/24" }]),
            Labels = new StringMap([new("b", "3")]),
        };
        NetworkRequest copy = Copy(Source, asked, "Internal");
        Assert.Equal(("macvlan", "10.9.0.0/24", "a=1, b=3", false),
            (copy.Driver, copy.Pools.ToString(), copy.Labels.ToString(), copy.Internal));
    }

    [Theory]
    [InlineData("macvlan", "swarm", "swarm")]
    [InlineData("overlay", "swarm", null)]
    [InlineData("bridge", "local", null)]
    public void A_scope_is_copied_if_the_driver_does_not_imply_it(string driver, string scope, string? copied) =>
        Assert.Equal(copied, Copy(Source with { Driver = driver, Scope = scope }, new NetworkRequest()).Scope);

    [Fact]
    public void A_network_with_the_settings_of_another_takes_no_others()
    {
        NetworkRequest copy = Copy(Source with { ConfigFrom = "plan" }, new NetworkRequest());
        Assert.Equal(("plan", 0, 0, 0, null),
            (copy.ConfigFrom, copy.Pools.Count, copy.Options.Count, copy.Labels.Count, copy.EnableIPv6));
    }

    [Theory]
    [InlineData("id", "net")]
    [InlineData("another", "net")]
    public void On_its_network_an_endpoint_gets_what_was_asked_for(string id, string name)
    {
        EndpointRequest copy = Copy(id, name, "1.54");
        Assert.Equal((null, "fd00::2", "02:42:0a:01:00:02", 3),
            (copy.IPv4Address, copy.IPv6Address, copy.MacAddress, copy.GatewayPriority));
        Assert.Equal("db a:b 169.254.1.1 key=value",
            $"{copy.Aliases} {copy.Links} {copy.LinkLocalAddresses} {copy.DriverOptions}");
    }

    [Fact]
    public void An_engine_that_takes_no_MAC_address_on_connect_gets_none() =>
        Assert.Null(Copy("id", "net", "1.53").MacAddress);

    [Fact]
    public void On_another_network_an_endpoint_gets_aliases_and_links_alone()
    {
        EndpointRequest copy = Copy("other", "other", "1.54");
        Assert.Equal("db a:b", $"{copy.Aliases} {copy.Links}");
        Assert.Equal((null, null, null, 0, 0),
            (copy.IPv6Address, copy.MacAddress, copy.GatewayPriority, copy.LinkLocalAddresses.Count,
                copy.DriverOptions.Count));
    }

    [Fact]
    public void On_a_network_without_names_an_endpoint_gets_no_aliases() =>
        Assert.Empty(Copy("b", "bridge", "1.54").Aliases);

    private static NetworkRequest Copy(Network source, NetworkRequest asked, params string[] given) =>
        new NetworkCopy(source, name => Array.IndexOf(given, name) >= 0).Complete(asked);

    private static EndpointRequest Copy(string id, string name, string api) =>
        EndpointCopy.Complete(new EndpointRequest(), Endpoint, new ResourceId(id, name), new Version(api), false);
}
