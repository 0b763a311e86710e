using System.Management.Automation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Stopped containers whose network is gone, on the real engine. Endpoints without a container are in Core.Tests; how a real one was made, and what was seen on it, is in docs/decisions/ghosts.md.</summary>
public sealed class OrphanTests(EngineFixture engine) : ModuleTest(engine)
{
    private (string, object?)[] Names => [("net", Ground.Name("net")), ("web", Ground.Name("web")), ("all", Ground.Name("*"))];

    [Fact]
    [Row("endpoints without a container, containers without their network")]
    public async Task A_stopped_container_whose_network_was_made_anew_is_found_and_brought_back_with_its_aliases_and_address()
    {
        await BindToGoneNetworkAsync(new { IPAMConfig = new { IPv4Address = "10.232.0.77" }, Aliases = new[] { "front" } });
        string anew = await Ground.NetworkAsync(Ground.Name("net"), Subnet("10.232.0.0/24"));
        PSObject orphan = Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));
        Assert.Equal(Ground.Name("web"), orphan.Properties["Container"].Value);
        Assert.NotEqual(anew, orphan.Properties["NetworkId"].Value);

        Assert.Empty(Shell.Good("Repair-DockerNetworkEndpoint $net -WhatIf", Names));
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));

        PSObject repair = Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned | Repair-DockerNetworkEndpoint", Names));
        Assert.Equal("Reconnected", repair.Properties["Action"].Value);
        Assert.Equal(anew, repair.Properties["NetworkId"].Value);
        Assert.Contains("as front, at 10.232.0.77", repair.Properties["Detail"].Value.ToString(), StringComparison.Ordinal);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));

        PSObject endpoint = Assert.Single(Shell.Good("$null = Start-DockerContainer -Container $web; Get-DockerNetworkEndpoint -Container $web", Names));
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
        Assert.Empty(Shell.Good("Get-DockerNetwork $other | Get-DockerNetworkEndpoint -Orphaned", ("other", Ground.Name("other"))));
        Assert.Single(Shell.Good("Get-DockerNetwork $net | Get-DockerNetworkEndpoint -Orphaned", Names));
        Assert.Empty(Shell.Good("Get-DockerNetwork $other | Repair-DockerNetworkEndpoint", ("other", Ground.Name("other"))));
        PSObject repair = Assert.Single(Shell.Good("Get-DockerNetwork $net | Repair-DockerNetworkEndpoint", Names));
        Assert.Equal(("Reconnected", $"Reconnected {Ground.Name("web")}@{Ground.Name("net")}"), ($"{repair.Properties["Action"].Value}", $"{repair}"));
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
        PSObject repair = Assert.Single(Shell.Good("Repair-DockerNetworkEndpoint -Container $joins", ("joins", Ground.Name("joins"))));
        Assert.Equal("Disconnected", repair.Properties["Action"].Value);
        Assert.Equal("bridge", Assert.Single(Shell.Good("(Get-DockerNetworkEndpoint -Container $joins).Network")).ToString());
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
        Assert.Equal(Id("ContainerNotFound", "Disconnect-DockerNetwork"), Shell.Bad("Disconnect-DockerNetwork $net nobody-at-all -Force", Names).FullyQualifiedErrorId);
    }

    private async Task BindToGoneNetworkAsync(object endpoint)
    {
        string network = await Ground.NetworkAsync(Ground.Name("net"), Subnet("10.232.0.0/24"));
        string id = await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"), settings: new
        {
            NetworkingConfig = new { EndpointsConfig = new Dictionary<string, object> { [Ground.Name("net")] = endpoint } },
        });
        await Ground.PostAsync($"containers/{id}/kill", null);
        await Ground.Api.DeleteAsync($"networks/{network}", CancellationToken.None);
    }

    private static object Subnet(string subnet) => new { IPAM = new { Config = new[] { new { Subnet = subnet } } } };
}
