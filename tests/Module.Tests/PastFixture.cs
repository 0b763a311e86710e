using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Networks that have been through everything, and one beside them whose name begins with that of
/// another.</summary>
public sealed class PastFixture(EngineFixture engine) : SharedFixture(engine)
{
    /// <summary>Everything that a network can go through, and back.</summary>
    /// <returns>The first network's id.</returns>
    internal static async Task<string> ActAsync(TestResources ground)
    {
        string net = await ground.NetworkAsync(ground.Name("net"));
        string other = await ground.NetworkAsync(ground.Name("other"));
        string web = await ground.ContainerAsync(ground.Name("web"), ground.Name("net"));
        await ground.ConnectAsync(other, web);
        await ground.PostAsync($"networks/{other}/disconnect", new() { ["Container"] = web });
        await ground.Api.DeleteAsync($"containers/{web}?force=1", CancellationToken.None);
        await ground.Api.DeleteAsync($"networks/{net}", CancellationToken.None);
        await ground.Api.DeleteAsync($"networks/{other}", CancellationToken.None);
        return net;
    }

    protected override async Task<(string, object?)[]> MakeAsync()
    {
        await Ground.NetworkAsync(Ground.Name("network"));
        DateTimeOffset start = DateTimeOffset.UtcNow;
        await ActAsync(Ground);
        return
        [
            ("net", Ground.Name("net")), ("other", Ground.Name("other")), ("web", Ground.Name("web")),
            ("all", Ground.Name("*")), ("start", start)];
    }
}
