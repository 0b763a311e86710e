using System.Globalization;
using DockerNetwork.ModuleTests.Faults;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Connections;

/// <summary>Random connects, most of which the engine, the module or a faulty response refuses. After each error the
/// container restarts, and the inspects of the container and the network are as before.
/// <c>DOCKERNETWORK_TEST_REFUSALS</c> sets the number (25), <c>DOCKERNETWORK_TEST_SEED</c> the first seed.</summary>
public sealed class GeneratedRefusalTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Connect = "POST /networks/ID/connect";
    private static readonly int Rounds = Setting("DOCKERNETWORK_TEST_REFUSALS", 25);
    private static readonly int Seed = Setting("DOCKERNETWORK_TEST_SEED", Random.Shared.Next());

    private (string, object?)[] Names =>
        [.. new[] { "net", "full", "inside", "web", "crash", "guest", "off", "port" }
            .Select(stem => (stem, (object?)Ground.Name(stem)))];

    [Fact]
    public async Task A_connect_that_fails_leaves_everything_as_it_was()
    {
        await MakeAsync();
        Random random = new(Seed);
        int failed = 0;
        for (int round = 0; round < Rounds; round++)
            failed += await IsRefusedAsync(GeneratedConnect.Next(random)) ? 1 : 0;

        Assert.True(failed > Rounds / 3, $"Only {failed} of {Rounds} failed (seed {Seed}).");
    }

    private async Task<bool> IsRefusedAsync(GeneratedConnect connect)
    {
        await using FaultProxy door =
            new(Engine.Api.Address, connect.Fault, connect.Fault == FaultKind.None ? null : Connect);
        string before = await PictureAsync(connect);
        Shell.Run(
            $"try {{ {connect.Script} -DockerHost {door.Address} }} catch {{ Write-Error -ErrorRecord $_ }}", Names);
        if (Shell.Errors.Count == 0)
        {
            await LeaveAsync(connect);
            return false;
        }

        string about = $"{connect}, seed {Seed}: {Shell.Errors[0]}";
        Assert.True(
            before == await PictureAsync(connect),
            $"{about}\nBefore: {before}\nAfter: {await PictureAsync(connect)}");
        try
        {
            await ConnectionPicture.RestartAsync(Ground, Ground.Name(connect.Container));
        }
        catch (HttpRequestException failure)
        {
            Assert.Fail($"It does not restart after {about} ({failure.Message})");
        }

        if (connect.Container == "off")
            await Ground.PostAsync($"containers/{Ground.Name("off")}/stop?t=0", null);

        return true;
    }

    /// <summary>Disconnects a connected container again.</summary>
    private async Task LeaveAsync(GeneratedConnect connect)
    {
        string[] networks = await ConnectionPicture.NetworksOfAsync(Ground, Ground.Name(connect.Container));
        Assert.Contains(connect.IsOurs ? Ground.Name(connect.Network) : connect.Network, networks);
        if (connect.IsOurs)
            Shell.Good($"Disconnect-DockerNetwork ${connect.Network} ${connect.Container}", Names);
    }

    private Task<string> PictureAsync(GeneratedConnect connect) => ConnectionPicture.TakeAsync(
        Ground, Ground.Name(connect.Container), Ground.Name("net"), Ground.Name("full"));

    private async Task MakeAsync()
    {
        object pool = new { Subnet = "10.223.0.0/24", Gateway = "10.223.0.1",
            AuxiliaryAddresses = new { printer = "10.223.0.8" } };
        await Ground.NetworkAsync(Ground.Name("net"), new { IPAM = new { Config = new[] { pool } } });
        await Ground.NetworkAsync(
            Ground.Name("full"), new { IPAM = new { Config = new[] { new { Subnet = "10.223.1.0/30" } } } });
        await Ground.NetworkAsync(Ground.Name("inside"),
            new { Internal = true, IPAM = new { Config = new[] { new { Subnet = "10.223.2.0/24" } } } });

        string port = $"{Random.Shared.Next(20000, 30000)}";
        await Ground.ContainerAsync(Ground.Name("last"), Ground.Name("full"));
        await Ground.ContainerAsync(
            Ground.Name("holder"), Ground.Name("net"), settings: Publishing(port, "10.223.0.9"));
        await Ground.ContainerAsync(Ground.Name("port"), Ground.Name("inside"), settings: Publishing(port, null));
        await Ground.ContainerAsync(Ground.Name("web"), "bridge");
        await Ground.ContainerAsync(Ground.Name("off"), "bridge", start: false);
        await Ground.ContainerAsync(Ground.Name("guest"), $"container:{Ground.Name("web")}");
        await Ground.ContainerAsync(Ground.Name("crash"), "bridge",
            settings: new { Cmd = new[] { "false" }, HostConfig = new { RestartPolicy = new { Name = "always" } } });
    }

    private object Publishing(string port, string? address) => new
    {
        ExposedPorts = new Dictionary<string, object> { ["80/tcp"] = new { } },
        HostConfig = new
        {
            PortBindings =
                new Dictionary<string, object> { ["80/tcp"] = new[] { new { HostIp = "", HostPort = port } } },
        },
        NetworkingConfig = new { EndpointsConfig = address is null ? [] : new Dictionary<string, object>
        {
            [Ground.Name("net")] = new { IPAMConfig = new { IPv4Address = address } },
        } },
    };

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is string text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
