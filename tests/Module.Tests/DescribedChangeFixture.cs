using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Three networks and four containers whose names a change would alter.</summary>
public sealed class DescribedChangeFixture(EngineFixture engine) : SharedFixture(engine)
{
    protected override async Task<(string, object?)[]> MakeAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.NetworkAsync(Ground.Name("far"));
        await Ground.NetworkAsync(
            Ground.Name("fixed"),
            new { IPAM = new { Config = new[] { new { Subnet = "10.97.32.0/24", Gateway = "10.97.32.254" } } } });
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await Ground.ConnectAsync(Ground.Name("fixed"), Ground.Name("web"));
        await Ground.ContainerAsync(Ground.Name("db"), Ground.Name("net"), ["svc"]);
        await Ground.ContainerAsync(Ground.Name("db2"), Ground.Name("net"), ["svc"]);
        await Ground.ContainerAsync(Ground.Name("lone"), Ground.Name("far"));
        string taken = (await Ground.GetAsync($"containers/{Ground.Name("web")}/json"))!["NetworkSettings"]![
            "Networks"
        ]![Ground.Name("fixed")]!["IPAddress"]!.GetValue<string>();
        return
        [
            ("net", Ground.Name("net")), ("far", Ground.Name("far")), ("fixed", Ground.Name("fixed")),
            ("web", Ground.Name("web")),
            ("taken", taken), ("db", Ground.Name("db")), ("db2", Ground.Name("db2")), ("lone", Ground.Name("lone")),
        ];
    }
}
