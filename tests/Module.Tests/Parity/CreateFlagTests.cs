using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Parity;

/// <summary>Flags of <c>docker network create</c> that have no test of their own elsewhere.</summary>
public sealed class CreateFlagTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "New-DockerNetwork";

    [Fact]
    [Row("network create --config-only")]
    [Row("network create --config-from")]
    public async Task Settings_are_held_by_one_network_and_taken_by_another()
    {
        (string, object?)[] names =
        [
            ("held", Ground.Name("held")), ("takes", Ground.Name("takes")), ("label", Ground.Label)];
        PSObject held = Assert.Single(
            Shell.Good(
                "New-DockerNetwork $held -ConfigOnly -Subnet 10.241.1.0/24 -Gateway 10.241.1.9 -Label $label",
                names));
        Assert.Equal(true, held.Properties["ConfigOnly"].Value);

        PSObject takes = Assert.Single(Shell.Good("New-DockerNetwork $takes -ConfigFrom $held", names));
        Assert.Equal(Ground.Name("held"), takes.Properties["ConfigFrom"].Value);
        Assert.Equal("10.241.1.0/24", takes.Properties["Pools"].Value.ToString());
        Assert.Equal(
            Ground.Name("held"),
            (await Ground.GetAsync($"networks/{Ground.Name("takes")}"))!["ConfigFrom"]!["Network"]!.GetValue<string>());
        Assert.DoesNotContain(
            Ground.Name("held"), Shell.Good("Get-DockerNetwork -Unused", names).Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("-ConfigOnly -Internal", "-ConfigOnly and -Internal exclude each other")]
    [InlineData("-ConfigOnly -Scope local -Attachable", "-ConfigOnly and -Attachable, -Scope exclude each other")]
    [InlineData("-ConfigFrom bridge -Label a=b", "-ConfigFrom and -Label exclude each other")]
    [InlineData(
        "-ConfigFrom bridge -Subnet 10.241.2.0/24 -Option a=b",
        "-ConfigFrom and -Subnet, -Option exclude each other")]
    [InlineData("-Ingress -Attachable", "-Ingress and -Attachable exclude each other")]
    [InlineData("-Driver overlay -Scope local", "-Scope local is not for driver overlay")]
    [InlineData("-Option com.docker.network.bridge.enable_icc=maybe", "it has to be true or false")]
    [InlineData("-Option @{ 'com.docker.network.driver.mtu' = -4 }", "a whole number from 0")]
    [InlineData("-Driver ipvlan -Option ipvlan_mode=l9", "l2, l3, l3s")]
    [InlineData("-Option =b", "has no key")]
    public void What_contradicts_itself_is_said_with_both_names(string arguments, string expected)
    {
        ErrorRecord error = Shell.Bad($"New-DockerNetwork $name {arguments}", ("name", Ground.Name("net")));
        Assert.Equal(Id("RequestInvalid", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shell.Good("Get-DockerNetwork $name", ("name", Ground.Name("*"))));
    }

    [Theory]
    [Row("addresses that clash, before the request")]
    [InlineData("-Subnet 10.241.3.0/24 -Gateway 10.241.3.0", "AddressOverlap", "the address of 10.241.3.0/24 itself")]
    [InlineData(
        "-Subnet 10.241.3.0/24 -AuxAddress @{ a = '10.241.3.255' }", "AddressOverlap",
        "the broadcast address of 10.241.3.0/24")]
    [InlineData(
        "-Subnet 10.241.3.0/24 -Gateway 10.241.3.5 -AuxAddress @{ a = '10.241.3.5' }", "AddressOverlap",
        "it is -Gateway 10.241.3.5 already")]
    [InlineData(
        "-Subnet 10.241.3.0/24 -AuxAddress @{ a = '10.241.3.5'; b = '10.241.3.5' }", "AddressOverlap",
        "-AuxAddress ")]
    [InlineData(
        "-Subnet 10.241.3.0/24, 10.241.3.0/25", "AddressOverlap", "10.241.3.0/24 and -Subnet 10.241.3.0/25 overlap")]
    [InlineData("-Subnet 10.241.3.0/24 -IPRange 10.241.3.7/25", "AddressInvalid", "Did you mean 10.241.3.0/25?")]
    [InlineData(
        "-Subnet fd00:241::/64 -IPv6:$false", "AddressInvalid",
        "-Subnet fd00:241::/64 and -IPv6:$false exclude each other")]
    [InlineData(
        "-Subnet 10.241.3.0/24 -NoIPv4", "AddressInvalid", "-Subnet 10.241.3.0/24 and -NoIPv4 exclude each other")]
    public void Addresses_that_clash_are_both_named(string arguments, string kind, string expected)
    {
        ErrorRecord error = Shell.Bad($"New-DockerNetwork $name {arguments}", ("name", Ground.Name("net")));
        Assert.Equal(Id(kind, Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Row("network create --ipv6")]
    public async Task An_IPv6_subnet_is_used_and_not_only_noted()
    {
        Shell.Good(
            "$null = New-DockerNetwork $name -Subnet fd00:241:1::/64 -Label $label", ("name", Ground.Name("six")),
            ("label", Ground.Label));
        Assert.True((await Ground.GetAsync($"networks/{Ground.Name("six")}"))!["EnableIPv6"]!.GetValue<bool>());
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("six"));
        Assert.StartsWith(
            "fd00:241:1::",
            $"{Assert.Single(Shell.Good("(Get-DockerNetworkEndpoint -Container $web).IPv6Address", ("web", Ground.Name("web"))))}",
            StringComparison.Ordinal);
    }

    [Theory]
    [Row("network create --ipv4=false")]
    [Row("network create --subnet 0.0.0.0/24")]
    [InlineData("-NoIPv4 -IPv6", "1.48")]
    [InlineData("-Subnet 0.0.0.0/24", "1.52")]
    [InlineData("-Option com.docker.network.bridge.gateway_mode_ipv4=routed", "1.46")]
    [InlineData("-Option com.docker.network.bridge.gateway_mode_ipv4=isolated -Internal", "1.48")]
    public async Task What_the_engine_is_too_old_for_is_said_before_the_request(string arguments, string version)
    {
        (string, object?)[] names = [("name", Ground.Name("net")), ("label", Ground.Label)];
        if (await Ground.ApiAsync() >= Version.Parse(version))
        {
            Assert.Single(Shell.Good($"New-DockerNetwork $name -Label $label {arguments}", names));
            return;
        }

        ErrorRecord error = Shell.Bad($"New-DockerNetwork $name -Label $label {arguments}", names);
        Assert.Equal(Id("UnsupportedByEngine", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains($"needs API {version}", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Row("network create --ipam-driver")]
    [Row("network create --ipam-opt")]
    public async Task The_driver_that_gives_out_addresses_gets_its_options()
    {
        PSObject made = Assert.Single(
            Shell.Good(
                "New-DockerNetwork $name -IpamDriver default -IpamOption a=b, c=d -Label $label",
                ("name", Ground.Name("net")), ("label", Ground.Label)));
        Assert.Equal("a=b, c=d", made.Properties["IpamOptions"].Value.ToString());
        Assert.Equal(
            "d",
            (await Ground.GetAsync($"networks/{Ground.Name("net")}"))!["IPAM"]!["Options"]!["c"]!.GetValue<string>());
    }

    [Fact]
    [Row("network create --opt")]
    [Row("network create --label")]
    public async Task Options_and_labels_are_pairs_hashtables_or_another_network_s()
    {
        (string, object?)[] names = [("one", Ground.Name("one")), ("two", Ground.Name("two")), ("label", Ground.Label)];
        Shell.Good(
            "$null = New-DockerNetwork $one -Option com.docker.network.driver.mtu=1300, @{ "
                + "'com.docker.network.bridge.enable_icc' = $false } -Label $label, tier=front",
            names);
        Shell.Good(
            "$one = Get-DockerNetwork $one; $null = New-DockerNetwork $two -Option $one.Options -Label $one.Labels",
            names);

        JsonNode two = (await Ground.GetAsync($"networks/{Ground.Name("two")}"))!;
        Assert.Equal("1300", two["Options"]!["com.docker.network.driver.mtu"]!.GetValue<string>());
        Assert.Equal("false", two["Options"]!["com.docker.network.bridge.enable_icc"]!.GetValue<string>());
        Assert.Equal("front", two["Labels"]!["tier"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("host", "'host'")]
    [InlineData("null", "'none'")]
    public void A_driver_with_one_network_takes_no_second(string driver, string only)
    {
        ErrorRecord error = Shell.Bad(
            "New-DockerNetwork $name -Driver $driver", ("name", Ground.Name("net")), ("driver", driver));
        Assert.Equal(Id("NetworkPredefined", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains(only, error.ToString(), StringComparison.Ordinal);
    }
}
