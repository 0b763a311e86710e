using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Connections;

/// <summary>A failed connect is an error, and changes nothing: the container starts again, and its settings and the
/// network's are as before.</summary>
public sealed class RefusedConnectTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "Connect-DockerNetwork";

    private (string, object?)[] Names =>
        [.. new[] { "net", "inside", "web", "holder", "late", "guest" }
            .Select(stem => (stem, (object?)Ground.Name(stem)))];

    /// <summary>The module refuses such a request before it is sent: the engine would set the address inside the
    /// container, and respond 500.</summary>
    [Fact]
    public async Task A_link_local_address_on_a_network_of_IPv4()
    {
        await NetworkAsync("net", "10.221.0.0/24");
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");

        await FailsAsync("Connect-DockerNetwork $net $web -LinkLocalIPAddress fe80::8", "AddressInvalid");
    }

    [Fact]
    public async Task Options_that_the_driver_refuses()
    {
        await NetworkAsync("net", "10.221.1.0/24");
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");

        await FailsAsync(
            "Connect-DockerNetwork $net $web -DriverOption com.docker.network.endpoint.macaddress=zz", "EngineFault");
    }

    /// <summary>The engine would notice it only when the interface is in the container. The interface would stay there
    /// until the container is restarted.</summary>
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("", "127.0.0.1")]
    [InlineData("127.0.0.1", "")]
    public async Task A_port_of_the_host_that_another_container_has(string wanted, string taken)
    {
        string port = $"{Random.Shared.Next(20000, 30000)}";
        await NetworkAsync("net", "10.221.2.0/24");
        await Ground.NetworkAsync(Ground.Name("inside"),
            new { Internal = true, IPAM = new { Config = new[] { new { Subnet = "10.221.3.0/24" } } } });
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("inside"), settings: Publishing(wanted, port));
        await Ground.ContainerAsync(Ground.Name("holder"), "bridge", settings: Publishing(taken, port));

        ErrorRecord error = await FailsAsync("Connect-DockerNetwork $net $web", "EngineRefused");
        Assert.Contains(
            $":{port}, which container '{Ground.Name("holder")}' has", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_of_the_host_that_nobody_has_is_published()
    {
        await NetworkAsync("net", "10.221.4.0/24");
        await Ground.NetworkAsync(Ground.Name("inside"),
            new { Internal = true, IPAM = new { Config = new[] { new { Subnet = "10.221.5.0/24" } } } });
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("inside"),
            settings: Publishing("127.0.0.1", $"{Random.Shared.Next(30000, 32000)}"));

        Assert.Single(Shell.Good("Connect-DockerNetwork $net $web", Names));
    }

    /// <summary>Without a free address, nothing removes the settings of a running container, so the request must not be
    /// sent at all.</summary>
    [Fact]
    public async Task A_network_that_is_full()
    {
        await NetworkAsync("net", "10.221.6.0/29");
        await Task.WhenAll(Enumerable.Range(1, 5)
            .Select(number => Ground.ContainerAsync(Ground.Name($"w{number}"), Ground.Name("net"))));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        string[] ways =
        [
            "Connect-DockerNetwork $net $web",
            "Connect-DockerNetwork $net $web -ThrottleLimit 4",
            "Get-DockerContainer $web | Connect-DockerNetwork (Get-DockerNetwork $net)",
            "Get-DockerNetwork $net | Connect-DockerNetwork -Container $web",
            "Connect-DockerNetwork $net $web -WhatIf",
        ];
        foreach (string way in ways)
        {
            ErrorRecord error = await FailsAsync(way, "AddressPoolExhausted");
            Assert.Contains("10.221.6.0/29", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-ThrottleLimit 4")]
    public async Task A_network_that_fills_up_takes_as_many_as_it_has_room_for(string limit)
    {
        await NetworkAsync("net", "10.221.7.0/29");
        string[] webs = [.. Enumerable.Range(1, 7).Select(number => Ground.Name($"w{number}"))];
        await Task.WhenAll(webs.Select(web => Ground.ContainerAsync(web, "bridge")));

        string[] connected = [
            .. Shell.Run($"$webs | Connect-DockerNetwork $net {limit}", [.. Names, ("webs", webs)])
            .Select(endpoint => endpoint.Properties["Container"].Value.ToString()!)];

        Assert.Equal(webs[..5], connected);
        Assert.All(
            Shell.Errors, error => Assert.Equal(Id("AddressPoolExhausted", Cmdlet), error.FullyQualifiedErrorId));
        Assert.Equal(webs[5..], Shell.Errors.Select(error => error.TargetObject));
        foreach (string web in webs[5..])
        {
            Assert.Equal(["bridge"], await ConnectionPicture.NetworksOfAsync(Ground, web));
            await ConnectionPicture.RestartAsync(Ground, web);
        }
    }

    /// <summary>The engine accepts the settings for a container that does not run, and Engine 28 does not start it with
    /// them.</summary>
    [Theory]
    [InlineData("container", true, "Connect-DockerNetwork $net $guest")]
    [InlineData("container", false, "Connect-DockerNetwork $net $guest")]
    [InlineData("container", false, "Get-DockerContainer $guest | Connect-DockerNetwork (Get-DockerNetwork $net)")]
    [InlineData("container", false, "Connect-DockerNetwork $net $guest -WhatIf")]
    [InlineData("host", true, "Connect-DockerNetwork $net $guest")]
    [InlineData("host", false, "Connect-DockerNetwork $net $guest")]
    [InlineData("none", true, "Connect-DockerNetwork $net $guest")]
    [InlineData("none", false, "Connect-DockerNetwork $net $guest")]
    public async Task A_container_without_a_network_of_its_own(string mode, bool isRunning, string script)
    {
        await NetworkAsync("net", "10.221.8.0/24");
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        await Ground.ContainerAsync(
            Ground.Name("guest"), mode == "container" ? $"container:{Ground.Name("web")}" : mode, start: isRunning);

        await FailsAsync(script, "EngineRefused", "guest");
    }

    /// <summary>An endpoint does not show how its container was created. The engine accepts the settings, and the
    /// module rolls them back.</summary>
    [Fact]
    public async Task A_container_without_a_network_of_its_own_that_only_its_id_names()
    {
        await NetworkAsync("net", "10.221.9.0/24");
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        string guest =
            await Ground.ContainerAsync(Ground.Name("guest"), $"container:{Ground.Name("web")}", start: false);

        await FailsAsync(
            "$one = Get-DockerNetworkEndpoint -Container $web; "
            + "[DockerNetwork.NetworkEndpoint].GetProperty('ContainerId').SetValue($one, $id); $one | "
            + "Connect-DockerNetwork (Get-DockerNetwork $net)",
            "EngineRefused",
            "guest",
            ("id", guest));
    }

    [Fact]
    public async Task A_container_that_crashes_and_is_restarted()
    {
        await NetworkAsync("net", "10.221.10.0/24");
        await Ground.ContainerAsync(Ground.Name("holder"), Ground.Name("net"), settings: At("10.221.10.9"));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge",
            settings: new { Cmd = new[] { "false" }, HostConfig = new { RestartPolicy = new { Name = "always" } } });
        while ((await Ground.GetAsync($"containers/{Ground.Name("web")}/json"))!["RestartCount"]!.GetValue<int>() < 4)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        await FailsAsync(
            "Connect-DockerNetwork $net $web -DriverOption com.docker.network.endpoint.macaddress=zz", "EngineFault");
        await FailsAsync("Connect-DockerNetwork $net $web -IPAddress 10.221.10.9", "AddressOverlap");
    }

    private async Task<ErrorRecord> FailsAsync(
        string script, string id, string container = "web", params (string, object?)[] more)
    {
        string before = await ConnectionPicture.TakeAsync(Ground, Ground.Name(container), Ground.Name("net"));
        ErrorRecord error = Shell.Bad(script, [.. Names, .. more]);
        Assert.Equal(Id(id, Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal(before, await ConnectionPicture.TakeAsync(Ground, Ground.Name(container), Ground.Name("net")));
        await ConnectionPicture.RestartAsync(Ground, Ground.Name(container));
        return error;
    }

    private Task<string> NetworkAsync(string stem, string subnet) =>
        Ground.NetworkAsync(Ground.Name(stem), new { IPAM = new { Config = new[] { new { Subnet = subnet } } } });

    private static object Publishing(string address, string port) => new
    {
        ExposedPorts = new Dictionary<string, object> { ["80/tcp"] = new { } },
        HostConfig =
            new { PortBindings =
                new Dictionary<string, object> { ["80/tcp"] = new[] { new { HostIp = address, HostPort = port } } } },
    };

    private object At(string address) => new
    {
        NetworkingConfig =
            new { EndpointsConfig =
                new Dictionary<string, object> { [Ground.Name("net")] =
                    new { IPAMConfig = new { IPv4Address = address } } } },
    };
}
