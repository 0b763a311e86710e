using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Connections;

/// <summary>Leftovers in containers of connects that the engine refused to other clients: the module finds them, does
/// not show them as connections, and removes them.</summary>
public sealed class LeftoverTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "Repair-DockerNetworkEndpoint";

    private (string, object?)[] Names =>
        [.. new[] { "net", "inside", "web", "holder" }.Select(stem => (stem, (object?)Ground.Name(stem)))];

    /// <summary>The leftover has an endpoint id and an address; only the network shows that nothing is
    /// connected.</summary>
    [Fact]
    public async Task With_an_endpoints_id()
    {
        await NetworkAsync("net", "10.222.0.0/24");
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        await RefuseAsync(new() { ["IPAMConfig"] = new JsonObject { ["LinkLocalIPs"] = new JsonArray("fe80::8") } });

        Assert.Equal("bridge",
            Assert.Single(Shell.Good("(Get-DockerNetworkEndpoint -Container $web).Network", Names)).ToString());
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint $net", Names));
        Assert.Empty(Shell.Good("Get-ContainerName $net", Names));
        await FoundAndRepairedAsync("");
    }

    /// <summary>On an internal network no endpoint has a gateway, and an existing connection is left alone.</summary>
    [Fact]
    public async Task On_an_internal_network_beside_one_that_is_sound()
    {
        await Ground.NetworkAsync(Ground.Name("net"),
            new { Internal = true, IPAM = new { Config = new[] { new { Subnet = "10.222.1.0/24" } } } });
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        await Ground.ContainerAsync(Ground.Name("holder"), Ground.Name("net"));
        await RefuseAsync(new() { ["IPAMConfig"] = new JsonObject { ["LinkLocalIPs"] = new JsonArray("fe80::8") } });

        Assert.Equal(Ground.Name("holder"),
            Assert.Single(Shell.Good("(Get-DockerNetworkEndpoint $net).Container", Names)).ToString());
        await FoundAndRepairedAsync("");
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net", Names));
    }

    /// <summary>Without a free address nothing can remove the leftover while the container runs.</summary>
    [Fact]
    public async Task On_a_network_that_is_full()
    {
        await NetworkAsync("net", "10.222.2.0/30");
        await Ground.ContainerAsync(Ground.Name("holder"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        await RefuseAsync([]);

        ErrorRecord error = Shell.Bad("Repair-DockerNetworkEndpoint $net $web", Names);
        Assert.Equal(Id("AddressPoolExhausted", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Contains(
            $"Repair-DockerNetworkEndpoint '{Ground.Name("net")}' '{Ground.Name("web")}' -Force restarts it",
            error.ToString(), StringComparison.Ordinal);
        await FoundAndRepairedAsync("-Force");
    }

    /// <summary>An interface of the refused connect stays in the container until it is restarted.</summary>
    [Fact]
    public async Task Of_a_port_of_the_host_that_is_taken()
    {
        string port = $"{Random.Shared.Next(20000, 30000)}";
        await NetworkAsync("net", "10.222.3.0/24");
        await Ground.NetworkAsync(Ground.Name("inside"),
            new { Internal = true, IPAM = new { Config = new[] { new { Subnet = "10.222.4.0/24" } } } });
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("inside"), settings: Publishing(port));
        await Ground.ContainerAsync(Ground.Name("holder"), "bridge", settings: Publishing(port));
        await RefuseAsync([]);

        Assert.Equal(Ground.Name("inside"),
            Assert.Single(Shell.Good("(Get-DockerNetworkEndpoint -Container $web).Network", Names)).ToString());
        Assert.Contains(
            "-Force", Shell.Bad("Repair-DockerNetworkEndpoint $net $web", Names).ToString(), StringComparison.Ordinal);
        await FoundAndRepairedAsync("-Force", "inside");
    }

    [Fact]
    public async Task In_a_container_that_crashes_and_is_restarted()
    {
        await NetworkAsync("net", "10.222.5.0/24");
        await Ground.ContainerAsync(Ground.Name("holder"), Ground.Name("net"), settings: At("10.222.5.9"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge",
            settings: new { Cmd = new[] { "false" }, HostConfig = new { RestartPolicy = new { Name = "always" } } });
        while (await RestartsAsync() < 6)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        await RefuseAsync(new() { ["IPAMConfig"] = new JsonObject { ["IPv4Address"] = "10.222.5.9" } });
        await FoundAndRepairedAsync("");
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "-Force")]
    public async Task In_a_container_that_shares_the_network_of_another(bool isRunning, string force)
    {
        await NetworkAsync("net", "10.222.6.0/24");
        await Ground.ContainerAsync(Ground.Name("holder"), "bridge");
        string web =
            await Ground.ContainerAsync(Ground.Name("web"), $"container:{Ground.Name("holder")}", start: false);
        Assert.SkipWhen(
            isRunning && await Ground.ApiAsync() >= new Version(1, 48), "From Engine 28 it does not start.");
        await Ground.ConnectAsync(Ground.Name("net"), web);
        if (isRunning)
            await Ground.PostAsync($"containers/{web}/start", null);

        Assert.Empty(
            Shell.Good(
            "Get-DockerNetworkEndpoint -Container $web; (Get-DockerContainer $web).Networks; (Get-DockerNetwork "
            + "$net).Containers", Names));
        await FoundAndRepairedAsync(force, null);
    }

    /// <summary>The container cannot start again, either. If the engine does not find the name, it drops the settings
    /// while the container runs.</summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "IPAMConfig": { "LinkLocalIPs": ["fe80::8"] } }""")]
    public async Task Of_a_network_that_is_gone(string settings)
    {
        await NetworkAsync("net", "10.222.7.0/30");
        string holder = await Ground.ContainerAsync(Ground.Name("holder"), Ground.Name("net"), start: settings == "{}");
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        await RefuseAsync((JsonObject)JsonNode.Parse(settings)!);
        await Ground.Api.DeleteAsync($"containers/{holder}?force=1", CancellationToken.None);
        await Ground.Api.DeleteAsync($"networks/{Ground.Name("net")}", CancellationToken.None);

        await FoundAndRepairedAsync("");
    }

    [Theory]
    [InlineData("paused", "docker unpause")]
    [InlineData("rm", "--rm")]
    public async Task A_container_that_a_restart_would_change_is_not_restarted(string kind, string reason)
    {
        await NetworkAsync("net", "10.222.8.0/30");
        await Ground.ContainerAsync(Ground.Name("holder"), Ground.Name("net"));
        string web = await Ground.ContainerAsync(
            Ground.Name("web"), "bridge", settings: new { HostConfig = new { AutoRemove = kind == "rm" } });
        await RefuseAsync([]);
        if (kind == "paused")
            await Ground.PostAsync($"containers/{web}/pause", null);

        ErrorRecord error = Shell.Bad("Repair-DockerNetworkEndpoint $net $web -Force", Names);
        Assert.Contains(reason, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(kind == "paused" ? "paused" : "running",
            (await Ground.GetAsync($"containers/{web}/json"))!["State"]!["Status"]!.GetValue<string>());
        if (kind == "paused")
            await Ground.PostAsync($"containers/{web}/unpause", null);
    }

    [Fact]
    public async Task A_disconnect_says_what_takes_it_off()
    {
        await NetworkAsync("net", "10.222.9.0/30");
        await Ground.ContainerAsync(Ground.Name("holder"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        await RefuseAsync([]);

        foreach (string more in new[] { "", "-PassThru", "-Force" })
        {
            ErrorRecord error = Shell.Bad($"Disconnect-DockerNetwork $net $web {more}", Names);
            Assert.Equal(Id("NotConnected", "Disconnect-DockerNetwork"), error.FullyQualifiedErrorId);
            Assert.Contains($"Repair-DockerNetworkEndpoint '{Ground.Name("net")}' '{Ground.Name("web")}'",
                error.ToString(), StringComparison.Ordinal);
        }
    }

    private async Task FoundAndRepairedAsync(string force, string? on = "bridge")
    {
        PSObject left = Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Orphaned", Names));
        Assert.Equal((Ground.Name("web"), Ground.Name("net")),
            (left.Properties["Container"].Value, left.Properties["Network"].Value));
        Assert.Empty(Shell.Good($"Repair-DockerNetworkEndpoint $net $web {force} -WhatIf", Names));
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint -Orphaned -Container $web", Names));

        PSObject repair = Assert.Single(
            Shell.Good($"Get-DockerNetworkEndpoint $net -Orphaned | Repair-DockerNetworkEndpoint {force}", Names));
        Assert.Equal("Disconnected", repair.Properties["Action"].Value);
        Assert.Empty(Shell.Good("Get-DockerNetworkEndpoint -Orphaned -Container $web", Names));
        Assert.Equal(on is null ? [] : [on == "bridge" ? on : Ground.Name(on)],
            await ConnectionPicture.NetworksOfAsync(Ground, Ground.Name("web")));
        if (force.Length > 0)
            Assert.Equal("running",
                (await Ground.GetAsync(
                $"containers/{Ground.Name("web")}/json"))!["State"]!["Status"]!.GetValue<string>());

        await ConnectionPicture.RestartAsync(Ground, Ground.Name("web"));
    }

    /// <summary>Sends a connect that the engine refuses, and checks that it left something.</summary>
    private async Task RefuseAsync(JsonObject settings)
    {
        JsonObject body = new() { ["Container"] = Ground.Name("web"), ["EndpointConfig"] = settings };
        await Assert.ThrowsAsync<HttpRequestException>(
            () => Ground.PostAsync($"networks/{Ground.Name("net")}/connect", body));
        Assert.Contains(Ground.Name("net"), await ConnectionPicture.NetworksOfAsync(Ground, Ground.Name("web")));
    }

    private async Task<int> RestartsAsync() =>
        (await Ground.GetAsync($"containers/{Ground.Name("web")}/json"))!["RestartCount"]!.GetValue<int>();

    private Task<string> NetworkAsync(string stem, string subnet) =>
        Ground.NetworkAsync(Ground.Name(stem), new { IPAM = new { Config = new[] { new { Subnet = subnet } } } });

    private static object Publishing(string port) => new
    {
        ExposedPorts = new Dictionary<string, object> { ["80/tcp"] = new { } },
        HostConfig =
            new { PortBindings =
                new Dictionary<string, object> { ["80/tcp"] =
                    new[] { new { HostIp = "127.0.0.1", HostPort = port } } } },
    };

    private object At(string address) => new
    {
        NetworkingConfig =
            new { EndpointsConfig =
                new Dictionary<string, object> { [Ground.Name("net")] =
                    new { IPAMConfig = new { IPv4Address = address } } } },
    };
}
