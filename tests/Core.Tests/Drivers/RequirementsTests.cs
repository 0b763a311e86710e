using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Drivers;

/// <summary>The requests are internal types, so the rows of public tests hold them as objects.</summary>
public sealed class RequirementsTests
{
    private static readonly EndpointRequest Plain = new();

    public static TheoryData<string, object> AtConnect => new()
    {
        { "1.54", Plain with { MacAddress = "02:00:00:00:00:01" } },
        { "1.48", Plain with { GatewayPriority = 0 } },
        { "1.32", Plain with { DriverOptions = new StringMap([new("a", "b")]) } },
        { "1.46", Plain with { DriverOptions = new StringMap([new("com.docker.network.endpoint.sysctls", "x")]) } },
        { "1.48", Plain with { DriverOptions = new StringMap([new("com.docker.network.endpoint.ifname", "x")]) } },
    };

    public static TheoryData<string, object> OfNetworks => new()
    {
        { "1.48", new NetworkRequest { EnableIPv4 = false } },
        { "1.30", new NetworkRequest { ConfigOnly = true } },
        { "1.30", new NetworkRequest { ConfigFrom = "x" } },
        { "1.30", new NetworkRequest { Scope = "swarm" } },
        {
            "1.46", new NetworkRequest
            {
                Options = new StringMap([new("com.docker.network.bridge.gateway_mode_ipv4", "routed")]),
            }
        },
        {
            "1.48", new NetworkRequest
            {
                Options = new StringMap([new("com.docker.network.bridge.gateway_mode_ipv6", "isolated")]),
            }
        },
        {
            "1.50", new NetworkRequest
            {
                Options = new StringMap([new("com.docker.network.bridge.trusted_host_interfaces", "a:b")]),
            }
        },
        { "1.42", new NetworkRequest { Driver = "ipvlan", Options = new StringMap([new("ipvlan_flag", "vepa")]) } },
        { "1.52", new NetworkRequest { Pools = new([new NetworkPool { Subnet = "0.0.0.0/24" }]) } },
    };

    public static TheoryData<string, object> OfContainers => new()
    {
        { "1.44", new ContainerRequest { Endpoints = new([Plain, Plain]) } },
        { "1.44", new ContainerRequest { Endpoints = new([Plain with { MacAddress = "02:00:00:00:00:01" }]) } },
        { "1.48", new ContainerRequest { Endpoints = new([Plain with { GatewayPriority = 1 }]) } },
    };

    [Theory]
    [MemberData(nameof(AtConnect))]
    public void A_connection(string since, object request) =>
        Needs(since, api => Requirements.Connect((EndpointRequest)request, api, "connect"));

    [Theory]
    [MemberData(nameof(OfNetworks))]
    public void A_network(string since, object request) =>
        Needs(since, api => Requirements.Create((NetworkRequest)request, api, "create"));

    [Theory]
    [MemberData(nameof(OfContainers))]
    public void A_container(string since, object request) =>
        Needs(since, api => Requirements.Create((ContainerRequest)request, api, "create"));

    [Fact]
    public void What_any_engine_has_needs_nothing()
    {
        Version old = new(1, 24);
        Requirements.Create(new NetworkRequest { EnableIPv4 = true, EnableIPv6 = true }, old, "create");
        Requirements.Connect(Plain with { Aliases = new(["a"]), IPv4Address = "10.0.0.1" }, old, "connect");
        Requirements.Create(new ContainerRequest { Endpoints = new([Plain]) }, old, "create");
    }

    private static void Needs(string since, Action<Version> ask)
    {
        Version version = new(since);
        ask(version);

        DockerNetworkException failure = Assert.Throws<DockerNetworkException>(() =>
            ask(new Version(1, version.Minor - 1)));
        Assert.Equal(FailureKind.UnsupportedByEngine, failure.Kind);
        Assert.Contains($"needs API {since} (Docker Engine ", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"API 1.{version.Minor - 1} is spoken", failure.Message, StringComparison.Ordinal);
    }
}
