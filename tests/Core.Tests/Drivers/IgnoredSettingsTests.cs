using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Drivers;

public sealed class IgnoredSettingsTests
{
    private const string Bridge = "com.docker.network.bridge.";

    [Theory]
    [InlineData(null, "mtu",
        "has no effect: driver bridge has no such option. Did you mean 'com.docker.network.driver.mtu'?")]
    [InlineData("bridge", Bridge + "mtu", "Did you mean 'com.docker.network.driver.mtu'?")]
    [InlineData("bridge", "icc", "Did you mean '" + Bridge + "enable_icc'?")]
    [InlineData("bridge", Bridge + "enable_ip_masqerade", "Did you mean '" + Bridge + "enable_ip_masquerade'?")]
    [InlineData("bridge", "Com.Docker.Network.Driver.MTU", "Did you mean 'com.docker.network.driver.mtu'?")]
    [InlineData("bridge", "parent", "It is an option of driver macvlan, ipvlan.")]
    [InlineData("macvlan", "mode", "Did you mean 'macvlan_mode'?")]
    [InlineData("overlay", "encryption", "has no effect: driver overlay has no such option.")]
    [InlineData("bridge", "com.docker.network.driver.mtu", null)]
    [InlineData("bridge", Bridge + "default_bridge", null)]
    [InlineData("some/plugin:latest", "mtu", null)]
    public void An_option_of_a_network(string? driver, string key, string? end) =>
        Check(end, IgnoredSettings.Network(
            new NetworkRequest { Name = "n", Driver = driver, Options = Pair(key) }, isWindows: false));

    [Theory]
    [InlineData("parent", null)]
    [InlineData("com.docker.network.driver.mtu", null)]
    [InlineData("parnet", "Did you mean 'parent'?")]
    public void A_config_only_network_may_have_the_options_of_any_driver(string key, string? end) =>
        Check(end, IgnoredSettings.Network(
            new NetworkRequest { Name = "n", ConfigOnly = true, Options = Pair(key) }, isWindows: false));

    [Theory]
    [InlineData("bridge", "ifname", "Did you mean 'com.docker.network.endpoint.ifname'?")]
    [InlineData("bridge", "com.docker.network.driver.mtu", "when it is made (New-DockerNetwork -Option).")]
    [InlineData("bridge", "com.docker.network.endpoint.ifname", null)]
    [InlineData("weave", "ifname", null)]
    public void An_option_of_an_endpoint(string driver, string key, string? end) =>
        Check(end, IgnoredSettings.Endpoint(
            new EndpointRequest { DriverOptions = Pair(key) }, driver, isWindows: false));

    [Theory]
    [InlineData(null, "foo", true)]
    [InlineData("default", "foo", true)]
    [InlineData("dhcp", "foo", false)]
    [InlineData(null, "com.docker.network.ipam.serial", false)]
    public void An_option_of_an_ipam_driver(string? ipam, string key, bool isIgnored) =>
        Assert.Equal(isIgnored, IgnoredSettings.Network(
            new NetworkRequest { Name = "n", IpamDriver = ipam, IpamOptions = Pair(key) }, isWindows: false).Count > 0);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("overlay", null, false)]
    [InlineData("macvlan", "swarm", false)]
    [InlineData("macvlan", null, true)]
    [InlineData("weave", null, false)]
    public void Attachable_is_for_networks_of_a_swarm(string? driver, string? scope, bool isIgnored) =>
        Assert.Equal(isIgnored, IgnoredSettings.Network(
            new NetworkRequest { Name = "n", Driver = driver, Scope = scope, Attachable = true },
            isWindows: false).Count > 0);

    [Theory]
    [InlineData("brige", " Did you mean 'bridge'?")]
    [InlineData("MacVlan", " Did you mean 'macvlan'?")]
    [InlineData("weave", "")]
    public void An_unknown_driver_is_asked_about(string driver, string question)
    {
        NetworkRequest request = new() { Name = "n", Driver = driver };
        Assert.True(UnknownDriver.IsOf(request, isWindows: false));
        DockerNetworkException failure = new(FailureKind.EngineRefused, "no plugin.");
        Assert.Equal("no plugin." + question, UnknownDriver.WithQuestion(failure, request, isWindows: false).Message);
    }

    private static StringMap Pair(string key) => new([new(key, "x")]);

    private static void Check(string? end, IReadOnlyList<string> warnings)
    {
        if (end is null)
            Assert.Empty(warnings);
        else
            Assert.EndsWith(end, Assert.Single(warnings), StringComparison.Ordinal);
    }
}
