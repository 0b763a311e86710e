using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Parity;

/// <summary>Flags of <c>docker network connect</c> that have no test of their own elsewhere, seen in the
/// container.</summary>
public sealed class ConnectFlagTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "Connect-DockerNetwork";

    private (string, object?)[] Names =>
        [("net", Ground.Name("net")), ("web", Ground.Name("web")), ("db", Ground.Name("db"))];

    [Fact]
    [Row("network connect --ip6")]
    [Row("network connect --link-local-ip")]
    public async Task Addresses_of_every_kind_are_on_the_interface()
    {
        await NetworkAsync();
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        PSObject endpoint = Assert.Single(
            Shell.Good(
                "Connect-DockerNetwork $net $web -IPAddress 10.242.1.7 -IPv6Address fd00:242::7 -LinkLocalIPAddress "
                    + "169.254.34.22",
                Names));
        Assert.Equal("fd00:242::7", endpoint.Properties["IPv6Address"].Value);
        string addresses = string.Join('\n', Shell.Good("Invoke-DockerCommand $web ip address", Names));
        Assert.Contains("10.242.1.7/24", addresses, StringComparison.Ordinal);
        Assert.Contains("fd00:242::7/64", addresses, StringComparison.Ordinal);
        Assert.Contains("169.254.34.22/16", addresses, StringComparison.Ordinal);
    }

    [Fact]
    [Row("network connect --link")]
    public async Task A_link_is_a_name_of_the_other_container()
    {
        await NetworkAsync();
        await Ground.ContainerAsync(Ground.Name("db"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        PSObject endpoint = Assert.Single(Shell.Good("Connect-DockerNetwork $net $web -Link \"${db}:store\"", Names));
        Assert.Equal($"{Ground.Name("db")}:store", endpoint.Properties["Links"].Value.ToString());
        Assert.Single(Shell.Good("Invoke-DockerCommand $web ping '-c1' '-q' store", Names).Take(1));
    }

    [Fact]
    [Row("network connect --driver-opt")]
    public async Task Options_of_the_endpoint_reach_the_engine_as_pairs_and_as_a_hashtable()
    {
        await NetworkAsync();
        string id = await Ground.ContainerAsync(Ground.Name("web"), "bridge", start: false);
        PSObject endpoint = Assert.Single(
            Shell.Good("Connect-DockerNetwork $net $web -DriverOption a.b=c, @{ d = 1 }", Names));
        Assert.Equal("a.b=c, d=1", endpoint.Properties["DriverOptions"].Value.ToString());
        JsonNode there = (await Ground.GetAsync($"containers/{id}/json"))!["NetworkSettings"]!["Networks"]![
            Ground.Name("net")
        ]!;
        Assert.Equal("c", there["DriverOpts"]!["a.b"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("-IPAddress fd00:242::7", "AddressInvalid", "Give it as -IPv6Address")]
    [InlineData("-IPv6Address 10.242.1.7", "AddressInvalid", "Give it as -IPAddress")]
    [InlineData("-LinkLocalIPAddress nowhere", "AddressInvalid", "'nowhere' is not a valid IP address")]
    [InlineData("-IPAddress 10.242.1.1", "AddressOverlap", "it is its gateway")]
    [InlineData("-IPAddress 10.242.1.255", "AddressOverlap", "the broadcast address of 10.242.1.0/24")]
    [InlineData("-DriverOption com.docker.network.endpoint.ifname=a/b", "RequestInvalid", "a name of an interface")]
    public async Task What_cannot_be_is_said_before_the_request(string arguments, string kind, string expected)
    {
        await NetworkAsync();
        await Ground.ContainerAsync(Ground.Name("web"), "bridge", start: false);
        ErrorRecord error = Shell.Bad($"Connect-DockerNetwork $net $web {arguments}", Names);
        Assert.Equal(Id(kind, Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net", Names));
    }

    [Fact]
    public async Task Who_has_an_address_is_named()
    {
        await NetworkAsync();
        await Ground.ContainerAsync(Ground.Name("db"), "bridge");
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        Shell.Good("$null = Connect-DockerNetwork $net $db -IPAddress 10.242.1.7", Names);
        ErrorRecord error = Shell.Bad("Connect-DockerNetwork $net $web -IPAddress 10.242.1.7", Names);
        Assert.Equal(Id("AddressOverlap", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains($"'{Ground.Name("db")}' has 10.242.1.7", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docker_s_own_network_takes_no_alias()
    {
        await Ground.ContainerAsync(Ground.Name("web"), start: false);
        Assert.Equal(
            Id("NetworkPredefined", Cmdlet),
            Shell.Bad("Connect-DockerNetwork bridge $web -Alias db", Names).FullyQualifiedErrorId);
    }

    private Task<string> NetworkAsync() => Ground.NetworkAsync(Ground.Name("net"), new
    {
        EnableIPv6 = true,
        IPAM = new
        {
            Config = new[]
            {
                new { Subnet = "10.242.1.0/24", Gateway = "10.242.1.1" },
                new { Subnet = "fd00:242::/64", Gateway = "fd00:242::1" },
            },
        },
    });
}
