using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A client container, a container with an alias on its network, and another network.</summary>
public sealed class NamedFixture(EngineFixture engine) : SharedFixture(engine)
{
    protected override async Task<(string, object?)[]> MakeAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.NetworkAsync(Ground.Name("far"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("db"), Ground.Name("net"), ["svc"]);
        return
        [
            ("net", Ground.Name("net")), ("far", Ground.Name("far")), ("web", Ground.Name("web")),
            ("db", Ground.Name("db")), ("image", Ground.Image),
        ];
    }
}
