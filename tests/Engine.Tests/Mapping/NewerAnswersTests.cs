namespace DockerNetwork.Engine.Tests.Mapping;

/// <summary>Responses of engines newer than the recorded ones (20.10 and 26.1), written by hand from moby/moby's
/// types.</summary>
public sealed class NewerAnswersTests
{
    private const string Id = "4b75d83ff19747360edf9e52fad4532d7aa38da6d29e1439811d5ed308a9fbae";

    [Theory]
    [InlineData("1.44", """["db","4b75d83ff197"]""", "db")]
    [InlineData("1.45", """["db","4b75d83ff197"]""", "db, 4b75d83ff197")]
    [InlineData("1.45", """["db"]""", "db")]
    [InlineData("1.45", "null", "")]
    public async Task Aliases_are_the_given_ones_and_names_the_engines_own(string api, string aliases, string given)
    {
        NetworkEndpoint endpoint = await EndpointAsync(api, $$"""{"Aliases":{{aliases}},"DNSNames":["one","two"],"GwPriority":7,"NetworkID":"n","EndpointID":"e","GlobalIPv6Address":"fd00::2","IPv6Gateway":"fd00::1","DriverOpts":{"a":"b"},"IPAMConfig":{"LinkLocalIPs":["169.254.1.1"]} }""");

        Assert.Equal(given, endpoint.Aliases.ToString());
        Assert.Equal(["one", "two"], endpoint.DnsNames);
        Assert.Equal(
            (7, "fd00::2", "fd00::1", "a=b"),
            (endpoint.GatewayPriority, endpoint.IPv6Address, endpoint.IPv6Gateway, endpoint.DriverOptions.ToString()));
        Assert.Equal(["169.254.1.1"], endpoint.LinkLocalAddresses);
    }

    [Fact]
    public async Task Of_a_container_that_has_not_run_names_are_worked_out() =>
        Assert.Equal(["web", "db", "4b75d83ff197", "host"], (await EndpointAsync("1.52", """{"Aliases":["db"],"DNSNames":null}""", "created")).DnsNames);

    [Theory]
    [InlineData("1.47", "", true)]
    [InlineData("1.48", "\"EnableIPv4\":false,", false)]
    [InlineData("1.48", "\"EnableIPv4\":true,", true)]
    public async Task Older_networks_always_have_IPv4(string api, string field, bool enabled) => Assert.Equal(
        enabled, Assert.Single(await RecordedEngine.AskAsync(api, $$"""[{{{field}}"Name":"n","Id":"i"}]""", engine => engine.Networks.ListAsync(CancellationToken.None))).EnableIPv4);

    [Fact]
    public async Task Addresses_in_use_are_counted_a_subnet()
    {
        Network network = await RecordedEngine.AskAsync("1.52", """{"Name":"n","Status":{"IPAM":{"Subnets":{"10.1.0.0/24":{"IPsInUse":5,"DynamicIPsAvailable":251},"fd00::/64":{"IPsInUse":1,"DynamicIPsAvailable":18446744073709551615}}}}}""",
            engine => engine.Networks.InspectInDetailAsync("n", "local", CancellationToken.None));
        Assert.Equal(
            "10.1.0.0/24: 5 in use, 251 free, fd00::/64: 1 in use, 18446744073709551615 free",
            network.AddressUse.ToString());
        Assert.Empty(network.Services);
        Assert.Empty(network.Peers);
    }

    [Fact]
    public async Task A_ghost_has_no_state_and_links_are_not_a_name()
    {
        Network network = await RecordedEngine.AskAsync("1.44", """{"Name":"n","Containers":{"ep-1":{"Name":"ghost","IPv4Address":"10.0.0.2/24","IPv6Address":""}}}""",
            engine => engine.Networks.InspectAsync("n", CancellationToken.None));
        Container linked = Assert.Single(await RecordedEngine.AskAsync("1.44", """[{"Names":["/web/db","/db"],"State":"RUNNING","Created":1}]""", engine => engine.Containers.ListAsync(CancellationToken.None)));

        Assert.Equal(
            ("ghost", "ep-1", "", "10.0.0.2", null),
            (
                network.Containers[0].Name, network.Containers[0].Id, network.Containers[0].State,
                network.Containers[0].IPv4Address, network.Containers[0].IPv6Address));
        Assert.Equal(
            ("db", "running", DateTimeOffset.FromUnixTimeSeconds(1)), (linked.Name, linked.State, linked.Created));
    }

    /// <summary>moby/moby api/swagger.yaml, FirewallInfo (API 1.49).</summary>
    [Theory]
    [InlineData("""{"Driver":"nftables"}""", "nftables")]
    [InlineData("""{"Driver":"iptables","Info":null}""", "iptables")]
    [InlineData(
        """{"Driver":"iptables+firewalld","Info":[["ReloadedAt","2025-01-01T00:00:00Z"]]}""",
        "iptables+firewalld (ReloadedAt=2025-01-01T00:00:00Z)")]
    [InlineData("null", null)]
    public async Task The_firewall_backend_is_told(string field, string? text)
    {
        EngineInfo info = await InfoAsync($$"""{"OSType":"linux","FirewallBackend":{{field}}}""");

        Assert.Equal(text, info.FirewallBackend?.ToString());
    }

    [Theory]
    [InlineData("linux", """[{"Base":"10.9.0.0/16","Size":24}]""", "10.9.0.0/16 in /24, fd62:fb69:18af::/48 in /64")]
    [InlineData("windows", "null", "")]
    public async Task Address_pools_are_those_that_were_set_and_Dockers_own(string system, string listed, string pools)
    {
        const string id = "499d4bc0-b0b3-416f-b1ee-cf6486315593";
        EngineInfo info = await InfoAsync($$"""{"OSType":"{{system}}","ID":"{{id}}","DefaultAddressPools":{{listed}}}""");

        Assert.Equal(pools, info.AddressPools.ToString());
    }

    private static Task<EngineInfo> InfoAsync(string info) => RecordedEngine.AskAsync("1.49",
        line => line.Contains("/version", StringComparison.Ordinal) ? """{"Version":"28.1.0","ApiVersion":"1.49"}""" : info,
        engine => engine.GetInfoAsync(CancellationToken.None));

    private static async Task<NetworkEndpoint> EndpointAsync(string api, string settings, string state = "running")
    {
        string body = $$"""{"Id":"{{Id}}","Name":"/web","Config":{"Hostname":"host"},"State":{"Status":"{{state}}"},"NetworkSettings":{"Networks":{"backend":{{settings}} } } }""";
        ContainerDetail detail = await RecordedEngine.AskAsync(
            api, body, engine => engine.Containers.InspectAsync(Id, CancellationToken.None));
        return Assert.Single(detail.Container.Endpoints);
    }
}
