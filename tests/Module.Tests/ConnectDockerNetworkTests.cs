using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class ConnectDockerNetworkTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "Connect-DockerNetwork";

    [Fact]
    [Row("network connect --alias")]
    public async Task A_running_container_joins_with_alias_and_address_and_its_endpoint_comes_back()
    {
        await Ground.NetworkAsync(
            Ground.Name("net"), new { IPAM = new { Config = new[] { new { Subnet = "10.212.1.0/24" } } } });
        string id = await Ground.ContainerAsync(Ground.Name("web"), "bridge");

        PSObject endpoint = Assert.Single(Shell.Good(
            "Connect-DockerNetwork $net $web -Alias db, Cache -IPAddress 10.212.1.77", ("net", Ground.Name("net")),
            ("web", Ground.Name("web"))));

        Assert.Equal("10.212.1.77", endpoint.Properties["IPv4Address"].Value);
        Assert.Equal("db, Cache", endpoint.Properties["Aliases"].Value.ToString());
        Assert.Equal(id, endpoint.Properties["ContainerId"].Value);
        Assert.Equal($"{Ground.Name("web")}, db, Cache, {id[..12]}", endpoint.Properties["DnsNames"].Value.ToString());
        JsonNode there = (await Ground.GetAsync($"containers/{id}/json"))!["NetworkSettings"]!["Networks"]![
            Ground.Name("net")
        ]!;
        Assert.Equal("10.212.1.77", there["IPAddress"]!.GetValue<string>());
        Assert.Contains("Cache", there["Aliases"]!.AsArray().Select(alias => alias!.GetValue<string>()));
    }

    [Fact]
    public async Task Containers_through_the_pipeline_join_and_leave_as_objects()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web1"), "bridge");
        await Ground.ContainerAsync(Ground.Name("web2"), "bridge", start: false);

        Assert.Empty(Shell.Good(
            "Get-DockerContainer $webs | Connect-DockerNetwork $net -Alias web | Disconnect-DockerNetwork",
            ("webs", Ground.Name("web*")), ("net", Ground.Name("net"))));
        Assert.Equal(
            2, Shell
                .Good(
                    "Get-DockerContainer $webs | Connect-DockerNetwork $net -Alias web | Disconnect-DockerNetwork "
                        + "-PassThru",
                    ("webs", Ground.Name("web*")), ("net", Ground.Name("net")))
                .Count);
        Assert.Empty(Shell.Good("(Get-DockerNetwork $net).Containers", ("net", Ground.Name("net"))));
    }

    /// <summary>Engine 26.1.5 refuses, 20.10.24 does not (moby/moby daemon/container_operations.go,
    /// normalizeNetMode).</summary>
    [Fact]
    public async Task One_whose_own_network_is_gone_joins_or_is_told_what_to_make()
    {
        await Ground.NetworkAsync(Ground.Name("own"));
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("own"));
        (string, object?)[] names =
        [
            ("own", Ground.Name("own")), ("net", Ground.Name("net")), ("web", Ground.Name("web")),
            ("label", Ground.Label)];
        Shell.Good("Remove-DockerNetwork $own -Force -Confirm:$false", names);
        bool isRefused = await Ground.ApiAsync() >= new Version(1, 44);

        if (isRefused)
        {
            ErrorRecord error = Shell.Bad("Connect-DockerNetwork $net $web", names);
            Assert.Equal(Id("EngineRefused", Cmdlet), error.FullyQualifiedErrorId);
            Assert.Contains($"New-DockerNetwork '{Ground.Name("own")}'", error.ToString(), StringComparison.Ordinal);
            Shell.Good("New-DockerNetwork $own -Label $label", names);
        }

        Assert.Single(Shell.Good("Connect-DockerNetwork $net $web", names));
    }

    [Fact]
    public async Task Objects_by_property_name_connect()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        Shell.Good(
            "[pscustomobject]@{ Network = $net; Container = $web } | Connect-DockerNetwork",
            ("net", Ground.Name("net")), ("web", Ground.Name("web")));
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net", ("net", Ground.Name("net"))));
    }

    [Theory]
    [Row("network connect NETWORK CONTAINER")]
    [Row("connect if it is not connected")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_connect_is_fine_with_the_same_settings_and_an_error_with_others(bool running)
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge", start: running);
        (string, object?)[] names = [("net", Ground.Name("net")), ("web", Ground.Name("web"))];
        Shell.Good("Connect-DockerNetwork $net $web -Alias db", names);
        Assert.Single(Shell.Good("Connect-DockerNetwork $net $web -Alias db", names));

        ErrorRecord error = Shell.Bad("Connect-DockerNetwork $net $web -Alias other", names);
        Assert.Equal(Id("AlreadyConnected", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Contains("aliases are db, not other", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("db", Assert.Single(Shell.Good("(Get-DockerNetworkEndpoint $net).Aliases", names)).ToString());
    }

    [Fact]
    public async Task WhatIf_connects_nothing()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge", start: false);
        Assert.Empty(
            Shell.Good(
                "Connect-DockerNetwork $net $web -WhatIf", ("net", Ground.Name("net")), ("web", Ground.Name("web"))));
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net", ("net", Ground.Name("net"))));
    }

    [Fact]
    public async Task A_bad_container_among_good_ones_is_one_error_and_the_rest_goes_on()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("a"), "bridge", start: false);
        await Ground.ContainerAsync(Ground.Name("b"), "bridge", start: false);
        int connected = Shell
            .Run(
                "$a, 'nobody', $b | Connect-DockerNetwork $net", ("net", Ground.Name("net")),
                ("a", Ground.Name("a")), ("b", Ground.Name("b")))
            .Count;
        Assert.Equal(2, connected);
        ErrorRecord error = Assert.Single(Shell.Errors);
        Assert.Equal(Id("ContainerNotFound", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal("nobody", error.TargetObject);
    }

    [Theory]
    [InlineData("10.212.9.9", "AddressInvalid")]
    [InlineData("10.212", "AddressInvalid")]
    public async Task An_address_that_is_not_on_the_network_is_refused_before_the_request(string address, string kind)
    {
        await Ground.NetworkAsync(
            Ground.Name("net"), new { IPAM = new { Config = new[] { new { Subnet = "10.212.2.0/24" } } } });
        await Ground.ContainerAsync(Ground.Name("web"), "bridge", start: false);
        ErrorRecord error = Shell.Bad(
            "Connect-DockerNetwork $net $web -IPAddress $ip", ("net", Ground.Name("net")),
            ("web", Ground.Name("web")), ("ip", address));
        Assert.Equal(Id(kind, Cmdlet), error.FullyQualifiedErrorId);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net", ("net", Ground.Name("net"))));
    }

    [Fact]
    [Row("network connect --ip")]
    public async Task An_address_that_is_taken_says_so()
    {
        await Ground.NetworkAsync(
            Ground.Name("net"), new { IPAM = new { Config = new[] { new { Subnet = "10.212.3.0/24" } } } });
        await Ground.ContainerAsync(Ground.Name("a"), "bridge");
        await Ground.ContainerAsync(Ground.Name("b"), "bridge");
        (string, object?)[] names = [("net", Ground.Name("net")), ("a", Ground.Name("a")), ("b", Ground.Name("b"))];
        Shell.Good("Connect-DockerNetwork $net $a -IPAddress 10.212.3.7", names);
        Assert.Equal(
            Id("AddressOverlap", Cmdlet),
            Shell.Bad("Connect-DockerNetwork $net $b -IPAddress 10.212.3.7", names).FullyQualifiedErrorId);
    }

    [Theory]
    [Row("network connect --gw-priority")]
    [Row("(no flag) a MAC address at connect")]
    [Row("what an engine is too old for, before the request")]
    [InlineData("-GatewayPriority 5", "1.48")]
    [InlineData("-MacAddress 02-42-ac-11-00-99", "1.54")]
    public async Task What_the_engine_is_too_old_for_is_said_before_the_request(string arguments, string version)
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge", start: false);
        (string, object?)[] names = [("net", Ground.Name("net")), ("web", Ground.Name("web"))];
        Version api = await Ground.ApiAsync();
        if (api >= Version.Parse(version))
        {
            Assert.Single(Shell.Good($"Connect-DockerNetwork $net $web {arguments}", names));
            return;
        }

        ErrorRecord error = Shell.Bad($"Connect-DockerNetwork $net $web {arguments}", names);
        Assert.Equal(Id("UnsupportedByEngine", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.NotImplemented, error.CategoryInfo.Category);
        Assert.Contains(version, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net", names));
    }
}
