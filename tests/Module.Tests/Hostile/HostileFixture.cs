using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Hostile;

/// <summary>A container on a network; hostile texts must not change either.</summary>
public sealed class HostileFixture(EngineFixture engine) : SharedFixture(engine)
{
    protected override async Task<(string, object?)[]> MakeAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        return [("net", Ground.Name("net")), ("web", Ground.Name("web"))];
    }
}
