using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A container that asks, one with an alias on its network, and one with an alias on another.</summary>
public sealed class NamedFixture(EngineFixture engine) : SharedFixture(engine)
{
    /// <summary>Makes the same for one test, which may change it.</summary>
    internal static async Task<(string, object?)[]> MakeAsync(TestResources ground)
    {
        foreach (string network in new[] { "net", "zone", "far" })
            await ground.NetworkAsync(ground.Name(network));

        await ground.ContainerAsync(ground.Name("web"), ground.Name("net"));
        await ground.ContainerAsync(ground.Name("db"), ground.Name("net"), ["svc"]);
        await ground.ContainerAsync(ground.Name("lone"), ground.Name("far"), [ground.Name("alias")]);
        return
        [
            ("net", ground.Name("net")), ("zone", ground.Name("zone")), ("far", ground.Name("far")),
            ("alias", ground.Name("alias")), ("image", ground.Image),
            ("web", ground.Name("web")), ("db", ground.Name("db")), ("lone", ground.Name("lone")),
            ("dbnet", $"{ground.Name("db")}.{ground.Name("net")}"),
        ];
    }

    protected override Task<(string, object?)[]> MakeAsync() => MakeAsync(Ground);
}
