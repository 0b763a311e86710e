using System.Management.Automation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Stopped containers whose network is gone, and what failed connects left, on the real engine. Endpoints
/// without a container are in Core.Tests; how a real one was made, and what was seen on it, is in
/// docs/decisions/ghosts.md.</summary>
public sealed class OrphanTests(EngineFixture engine) : ModuleTest(engine)
{
    private (string, object?)[] Names =>
        [("net", Ground.Name("net")), ("web", Ground.Name("web")), ("all", Ground.Name("*"))];

    [Fact]
    [Row("endpoints without a container, containers without their network")]
    public async Task A_stopped_container_whose_network_was_made_anew_is_found_and_brought_back_with_its_aliases_and_address()
    {
        await BindToGoneNetworkAsync(
            new { IPAMConfig = new { IPv4Address = "10.232.0.77" }, Aliases = new[] { "front" } });
        string anew = await Ground.NetworkAsync(Ground.Name("net"), Subnet("10.232.0.0/24"));
        PSObject orphan = Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));
        Assert.Equal(Ground.Name("web"), orphan.Properties["Container"].Value);
        Assert.NotEqual(anew, orphan.Properties["NetworkId"].Value);

        Assert.Empty(Shell.Good("Repair-DockerNetworkEndpoint $net -WhatIf", Names));
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));

        PSObject repair = Assert.Single(
            Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned | Repair-DockerNetworkEndpoint", Names));
        Assert.Equal("Reconnected", repair.Properties["Action"].Value);
        Assert.Equal(anew, repair.Properties["NetworkId"].Value);
        Assert.Contains(
            "as front, at 10.232.0.77", repair.Properties["Detail"].Value.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));

        PSObject endpoint = Assert.Single(
            Shell.Good(
                "$null = Start-DockerContainer -Container $web; Get-DockerNetworkEndpoint -Container $web", Names));
        Assert.Equal("10.232.0.77", endpoint.Properties["IPv4Address"].Value);
        Assert.Equal("front", endpoint.Properties["Aliases"].Value.ToString());
        Assert.Empty(Shell.Good("Repair-DockerNetworkEndpoint $net", Names));
    }

    [Fact]
    public async Task A_network_that_is_given_as_an_object_means_those_of_its_name_that_are_gone_too()
    {
        await BindToGoneNetworkAsync(new { Aliases = new[] { "front" } });
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.NetworkAsync(Ground.Name("other"));
        Assert.Empty(
            Shell.Good(
                "Get-DockerNetwork $other | Get-DockerNetworkEndpoint -Orphaned", ("other", Ground.Name("other"))));
        Assert.Single(Shell.Good("Get-DockerNetwork $net | Get-DockerNetworkEndpoint -Orphaned", Names));
        Assert.Empty(
            Shell.Good("Get-DockerNetwork $other | Repair-DockerNetworkEndpoint", ("other", Ground.Name("other"))));
        PSObject repair = Assert.Single(Shell.Good("Get-DockerNetwork $net | Repair-DockerNetworkEndpoint", Names));
        Assert.Equal(
            ("Reconnected", $"Reconnected {Ground.Name("web")}@{Ground.Name("net")}"),
            ($"{repair.Properties["Action"].Value}", $"{repair}"));
    }

    [Fact]
    public async Task Where_the_new_network_has_no_place_for_the_address_nothing_is_changed()
    {
        await BindToGoneNetworkAsync(new { IPAMConfig = new { IPv4Address = "10.232.0.77" } });
        await Ground.NetworkAsync(Ground.Name("net"), Subnet("10.233.0.0/24"));
        ErrorRecord error = Shell.Bad("Repair-DockerNetworkEndpoint $net", Names);
        Assert.Equal(Id("AddressInvalid", "Repair-DockerNetworkEndpoint"), error.FullyQualifiedErrorId);
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));
    }

    [Fact]
    public async Task Without_a_network_of_the_name_a_container_made_for_it_stays_and_one_that_joined_it_leaves_it()
    {
        await BindToGoneNetworkAsync(new { });
        ErrorRecord error = Shell.Bad("Repair-DockerNetworkEndpoint $net", Names);
        Assert.Equal(Id("NetworkNotFound", "Repair-DockerNetworkEndpoint"), error.FullyQualifiedErrorId);
        Assert.Contains("New-DockerNetwork", error.ToString(), StringComparison.Ordinal);

        string other = await Ground.NetworkAsync(Ground.Name("other"));
        string id = await Ground.ContainerAsync(Ground.Name("joins"), "bridge");
        await Ground.ConnectAsync(other, id);
        await Ground.PostAsync($"containers/{id}/kill", null);
        await Ground.Api.DeleteAsync($"networks/{other}", CancellationToken.None);
        PSObject repair = Assert.Single(
            Shell.Good("Repair-DockerNetworkEndpoint -Container $joins", ("joins", Ground.Name("joins"))));
        Assert.Equal("Disconnected", repair.Properties["Action"].Value);
        Assert.Equal(
            "bridge", Assert.Single(Shell.Good("(Get-DockerNetworkEndpoint -Container $joins).Network")).ToString());
    }

    /// <summary>The docker CLI leaves it so; the container then does not start again.</summary>
    [Fact]
    public async Task What_a_failed_connect_left_in_a_running_container_is_no_connection_and_is_taken_off()
    {
        await Ground.NetworkAsync(Ground.Name("net"), Subnet("10.234.0.0/24"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"), settings: At("10.234.0.9"));
        string other = await Ground.ContainerAsync(Ground.Name("other"), "bridge");
        (string, object?)[] names = [.. Names, ("other", Ground.Name("other"))];
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            Ground.PostAsync(
                $"networks/{Ground.Name("net")}/connect",
                new() { ["Container"] = other, ["EndpointConfig"] = Address("10.234.0.9") }));
        Assert.NotNull(
            (await Ground.GetAsync($"containers/{other}/json"))!["NetworkSettings"]!["Networks"]![Ground.Name("net")]);

        Assert.Equal("bridge", Assert.Single(Shell.Good("(Get-DockerContainer $other).Networks", names)).ToString());
        PSObject orphan = Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", names));
        Assert.Equal(
            (Ground.Name("other"), "running"),
            (orphan.Properties["Container"].Value, orphan.Properties["State"].Value));
        Assert.Empty(Shell.Good("Get-DockerNetwork $net | Repair-DockerNetworkEndpoint -WhatIf", names));

        Assert.Equal(
            "Disconnected", Assert
                .Single(Shell.Good("(Get-DockerNetwork $net | Repair-DockerNetworkEndpoint).Action", names))
                .ToString());
        Assert.Null(
            (await Ground.GetAsync($"containers/{other}/json"))!["NetworkSettings"]!["Networks"]![Ground.Name("net")]);
        await Ground.PostAsync($"containers/{other}/restart?t=0", null);
    }

    [Fact]
    public async Task A_connect_of_ours_that_fails_leaves_nothing()
    {
        await Ground.NetworkAsync(Ground.Name("net"), Subnet("10.235.0.0/24"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"), settings: At("10.235.0.9"));
        string other = await Ground.ContainerAsync(Ground.Name("other"), "bridge");
        (string, object?)[] names = [.. Names, ("other", Ground.Name("other"))];
        ErrorRecord error = Shell.Bad("Connect-DockerNetwork $net $other -IPAddress 10.235.0.9 -Alias x", names);
        Assert.Equal(Id("AddressOverlap", "Connect-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Contains($"'{Ground.Name("web")}' has 10.235.0.9", error.ToString(), StringComparison.Ordinal);
        Assert.Null(
            (await Ground.GetAsync($"containers/{other}/json"))!["NetworkSettings"]!["Networks"]![Ground.Name("net")]);
        await Ground.PostAsync($"containers/{other}/restart?t=0", null);
    }

    [Fact]
    public async Task What_is_sound_is_no_orphan()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("runs"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("made"), Ground.Name("net"), start: false);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $all -Orphaned", Names));
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint -Container $all -Orphaned", Names));
    }

    [Fact]
    public async Task Force_without_a_ghost_of_the_name_says_that_there_is_no_container()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        Assert.Equal(
            Id("ContainerNotFound", "Disconnect-DockerNetwork"),
            Shell.Bad("Disconnect-DockerNetwork $net nobody-at-all -Force", Names).FullyQualifiedErrorId);
    }

    private async Task BindToGoneNetworkAsync(object endpoint)
    {
        string network = await Ground.NetworkAsync(Ground.Name("net"), Subnet("10.232.0.0/24"));
        string id = await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"), settings: new
        {
            NetworkingConfig = new
            {
                EndpointsConfig = new Dictionary<string, object> { [Ground.Name("net")] = endpoint },
            },
        });
        await Ground.PostAsync($"containers/{id}/kill", null);
        await Ground.Api.DeleteAsync($"networks/{network}", CancellationToken.None);
    }

    private static System.Text.Json.Nodes.JsonObject Address(string address) =>
        new() { ["IPAMConfig"] = new System.Text.Json.Nodes.JsonObject { ["IPv4Address"] = address } };

    private object At(string address) => new
    {
        NetworkingConfig = new
        {
            EndpointsConfig = new Dictionary<string, object>
            {
                [Ground.Name("net")] = new { IPAMConfig = new { IPv4Address = address } },
            },
        },
    };

    private static object Subnet(string subnet) => new { IPAM = new { Config = new[] { new { Subnet = subnet } } } };
}
