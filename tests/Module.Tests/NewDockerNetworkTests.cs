using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class NewDockerNetworkTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "New-DockerNetwork";

    [Fact]
    [Row("network create --driver")]
    [Row("network create --subnet")]
    [Row("network create --gateway")]
    [Row("network create --ip-range")]
    [Row("network create --aux-address")]
    [Row("network create --internal")]
    public async Task A_network_is_made_with_every_setting_asked_for()
    {
        string name = Ground.Name("net");
        PSObject made = Assert.Single(Shell.Good(
            """
            New-DockerNetwork $name -Driver bridge -Subnet 10.211.7.0/24, fd00:d0c:7::/64 -Gateway fd00:d0c:7::9, 10.211.7.9 -IPRange 10.211.7.128/25 `
                -AuxAddress @{ printer = '10.211.7.5' } -Internal -IPv6 -Option @{ 'com.docker.network.driver.mtu' = 1400 } -Label $label
            """,
            ("name", name), ("label", Ground.Label)));

        JsonNode there = (await Ground.GetAsync($"networks/{made.Properties["Id"].Value}"))!;
        Assert.Equal("bridge", there["Driver"]!.GetValue<string>());
        Assert.True(there["Internal"]!.GetValue<bool>());
        Assert.True(there["EnableIPv6"]!.GetValue<bool>());
        Assert.Equal("1400", there["Options"]!["com.docker.network.driver.mtu"]!.GetValue<string>());
        JsonNode ipv4 = there["IPAM"]!["Config"]!
            .AsArray()
            .Single(pool => pool!["Subnet"]!.GetValue<string>() == "10.211.7.0/24")!;
        Assert.Equal("10.211.7.9", ipv4["Gateway"]!.GetValue<string>());
        Assert.Equal("10.211.7.128/25", ipv4["IPRange"]!.GetValue<string>());
        Assert.Equal("10.211.7.5", ipv4["AuxiliaryAddresses"]!["printer"]!.GetValue<string>());
        Assert.Equal(Engine.Run, there["Labels"]![TestLabel.Key]!.GetValue<string>());
        Assert.Equal(name, made.Properties["Name"].Value);
        Assert.Equal("10.211.7.0/24, fd00:d0c:7::/64", made.Properties["Pools"].Value.ToString());
    }

    [Fact]
    [Row("network create NAME")]
    public void Names_through_the_pipeline_are_a_network_each()
    {
        string[] names = [Ground.Name("a"), Ground.Name("b")];
        Assert.Equal(
            names, Shell
                .Good(
                    "$names | New-DockerNetwork -Label $label | ForEach-Object Name", ("names", names),
                    ("label", Ground.Label))
                .Select(item => item.ToString()));
    }

    [Fact]
    public void WhatIf_makes_nothing()
    {
        Assert.Empty(Shell.Good("New-DockerNetwork $name -WhatIf", ("name", Ground.Name("net"))));
        Assert.Empty(Shell.Good("Get-DockerNetwork $name", ("name", Ground.Name("*"))));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_an_error_and_with_IfNotExists_the_network()
    {
        string name = Ground.Name("net");
        string id = await Ground.NetworkAsync(name);
        ErrorRecord error = Shell.Bad("New-DockerNetwork $name", ("name", name));
        Assert.Equal(Id("NetworkAlreadyExists", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Equal(
            id,
            Assert.Single(Shell.Good("New-DockerNetwork $name -IfNotExists", ("name", name))).Properties["Id"].Value);
    }

    [Fact]
    [Row("create if it is not there")]
    public async Task IfNotExists_says_in_what_the_network_that_is_there_differs()
    {
        string name = Ground.Name("net");
        await Ground.NetworkAsync(name);
        ErrorRecord error = Shell.Bad(
            "New-DockerNetwork $name -IfNotExists -Internal -Subnet 10.211.8.0/24", ("name", name));
        Assert.Equal(Id("NetworkDiffers", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains("Internal is False, not True", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("not 10.211.8.0/24", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("host")]
    [InlineData("none")]
    public void The_engine_s_own_names_are_refused(string name)
    {
        ErrorRecord error = Shell.Bad("New-DockerNetwork $name", ("name", name));
        Assert.Equal(Id("NetworkPredefined", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
    }

    [Fact]
    public void An_overlap_names_the_network_it_is_with()
    {
        Shell.Good(
            "New-DockerNetwork $name -Subnet 10.211.9.0/24 -Label $label", ("name", Ground.Name("first")),
            ("label", Ground.Label));
        ErrorRecord error = Shell.Bad(
            "New-DockerNetwork $name -Subnet 10.211.9.128/25", ("name", Ground.Name("second")));
        Assert.Equal(Id("AddressOverlap", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains(
            $"10.211.9.0/24 of network '{Ground.Name("first")}'", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Subnet 10.211.10", "is no prefix")]
    [InlineData("-Subnet 10.211.10.1/24", "Did you mean 10.211.10.0/24?")]
    [InlineData("-Subnet 10.211.10.0/24 -Gateway 10.211.11.1", "lies in none of the subnets")]
    [InlineData("-Gateway 10.211.11.1", "there is no -Subnet")]
    [InlineData("-Subnet 10.211.10.0/24 -IPRange 10.211.10.0/23", "lies in none of the subnets")]
    [InlineData("-Subnet 10.211.10.0/24 -AuxAddress @{ a = 'x' }", "is not a valid IP address")]
    [InlineData("-Subnet 10.211.10.0/24 -Gateway 10.211.10.1, 10.211.10.2", "which takes one")]
    public void Addresses_are_looked_at_before_anything_is_asked_of_the_engine(string arguments, string expected)
    {
        ErrorRecord error = Shell.Bad($"New-DockerNetwork $name {arguments}", ("name", Ground.Name("net")));
        Assert.Equal(Id("AddressInvalid", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }
}
