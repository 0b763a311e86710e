using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Containers that reach one another, two of which listen at port 80, and an address beside them that nobody
/// has.</summary>
public sealed class ReachableFixture(EngineFixture engine) : SharedFixture(engine)
{
    internal static string[] Listen => ["sh", "-c", "while :; do httpd -f -p 80 -h /tmp; sleep 1; done"];

    /// <summary>Makes two of them for one test, which may change them.</summary>
    internal static async Task<(string, object?)[]> MakeAsync(TestResources ground)
    {
        await ground.NetworkAsync(ground.Name("net"));
        await ground.ContainerAsync(ground.Name("web"), ground.Name("net"));
        await ground.ContainerAsync(ground.Name("db"), ground.Name("net"), ["svc"], settings: new { Cmd = Listen });
        JsonNode db = (await ground.GetAsync($"containers/{ground.Name("db")}/json"))!;
        string address = db["NetworkSettings"]!["Networks"]![ground.Name("net")]!["IPAddress"]!.GetValue<string>();
        return
        [
            ("web", ground.Name("web")), ("db", ground.Name("db")), ("image", ground.Image),
            ("nobody", address[..(address.LastIndexOf('.') + 1)] + "199")];
    }

    protected override async Task<(string, object?)[]> MakeAsync()
    {
        (string, object?)[] names = await MakeAsync(Ground);
        await Ground.ContainerAsync(Ground.Name("web2"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("db2"), Ground.Name("net"));
        return names;
    }
}
