using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using Xunit;

namespace DockerNetwork.Core.Tests.Drivers;

public sealed class DriverTableTests
{
    [Fact]
    public void A_driver_is_once_on_a_platform_and_an_option_once_on_a_driver()
    {
        Assert.Equal(
            DriverTable.All.Count, DriverTable.All.DistinctBy(driver => (driver.Name, driver.Platform)).Count());
        Assert.All(DriverTable.All,
            driver => Assert.Equal(driver.Options.Count, driver.Options.DistinctBy(option => option.Key).Count()));
    }

    [Fact]
    public void What_is_offered_is_taken() =>
        Assert.All(
            DriverTable.All.SelectMany(driver => driver.Options)
                .Concat(DriverTable.EndpointOptions(DriverPlatform.Linux))
                .Concat(DriverTable.EndpointOptions(DriverPlatform.Windows)),
            option =>
                Assert.All(option.Value.Offers, value => Assert.NotEqual(false, option.Value.Fits?.Invoke(value))));

    [Theory]
    [InlineData("bridge", "com.docker.network.bridge.enable_icc", "1", true)]
    [InlineData("bridge", "com.docker.network.bridge.enable_icc", "yes", false)]
    [InlineData("bridge", "com.docker.network.driver.mtu", "0", true)]
    [InlineData("bridge", "com.docker.network.driver.mtu", "1e3", false)]
    [InlineData("bridge", "com.docker.network.bridge.name", "sixteen-letters-", false)]
    [InlineData("bridge", "com.docker.network.bridge.host_binding_ipv4", "10.1", false)]
    [InlineData("macvlan", "parent", "lo", false)]
    [InlineData("macvlan", "parent", "eth0.20", true)]
    [InlineData("overlay", "encrypted", "anything", true)]
    [InlineData("overlay", "com.docker.network.driver.overlay.vxlanid_list", "4097,x", false)]
    [InlineData("ipvlan", "ipvlan_flag", "vepa", true)]
    [InlineData("bridge", "an.option.of.tomorrow", "x", true)]
    [InlineData("some/plugin:latest", "parent", "lo", true)]
    public void Values_of_known_options_are_checked_and_the_rest_let_through(
        string driver, string key, string value, bool fits)
    {
        NetworkRequest request = new() { Name = "n", Driver = driver, Options = new StringMap([new(key, value)]) };
        DockerNetworkException? failure =
            (DockerNetworkException?)Record.Exception(() => DriverCheck.Network(request, isWindows: false));
        Assert.Equal(fits ? null : FailureKind.RequestInvalid, failure?.Kind);
        Assert.True(fits || failure!.Message.Contains(key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "10.1.0.0/24 10.2.0.0/24", false)]
    [InlineData("bridge", "fd00::/64 10.1.0.0/24 fd01::/64", false)]
    [InlineData("bridge", "10.1.0.0/24 fd00::/64", true)]
    [InlineData("macvlan", "10.1.0.0/24 10.2.0.0/24", true)]
    [InlineData("some/plugin:latest", "10.1.0.0/24 10.2.0.0/24", true)]
    public void A_bridge_takes_one_subnet_of_a_family(string? driver, string subnets, bool fits)
    {
        NetworkRequest request = new()
        {
            Name = "n",
            Driver = driver,
            Pools = new(subnets.Split(' ').Select(subnet => new NetworkPool { Subnet = subnet })),
        };
        Exception? failure = Record.Exception(() => DriverCheck.Network(request, isWindows: false));
        Assert.Equal(fits, failure is null);
        Assert.Null(Record.Exception(() => DriverCheck.Network(request with { ConfigOnly = true }, isWindows: false)));
    }

    [Theory]
    [InlineData("com.docker.network.driver.overlay.vxlanid_list", ",")]
    [InlineData("com.docker.network.endpoint.sysctls", ",")]
    [InlineData("com.docker.network.bridge.trusted_host_interfaces", ":")]
    [InlineData("com.docker.network.windowsshim.dnsservers", ",")]
    [InlineData("com.docker.network.bridge.enable_icc", null)]
    [InlineData("an.option.of.tomorrow", null)]
    public void An_option_that_is_a_list_has_a_separator(string key, string? separator) =>
        Assert.Equal(separator, DriverTable.SeparatorOf(key));

    [Fact]
    public void Of_each_platform_only_its_own_options_count()
    {
        NetworkRequest request =
            new() { Name = "n", Options = new StringMap([new("com.docker.network.bridge.enable_icc", "maybe")]) };
        Assert.Null(Record.Exception(() => DriverCheck.Network(request, isWindows: true)));
        Assert.NotNull(Record.Exception(() => DriverCheck.Network(request, isWindows: false)));
    }
}
