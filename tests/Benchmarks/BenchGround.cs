using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>What a small engine has: some networks, and some containers on them. Gone afterwards.</summary>
internal sealed class BenchGround : IAsyncDisposable
{
    private const int Count = 20;
    private readonly EngineFixture _engine;
    private readonly List<string> _made = [];

    private BenchGround(EngineFixture engine) => _engine = engine;

    internal static async Task<BenchGround> MakeAsync(EngineFixture engine)
    {
        BenchGround ground = new(engine);
        try
        {
            await ground.FillAsync();
            return ground;
        }
        catch
        {
            await ground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (string path in Enumerable.Reverse(_made))
            await _engine.Api.DeleteAsync(path, CancellationToken.None);
    }

    private async Task FillAsync()
    {
        for (int i = 0; i < Count; i++)
        {
            string name = EngineFixture.UniqueName("bench");
            JsonObject pool = new() { ["Subnet"] = $"10.214.{i}.0/28" };
            await MakeAsync("networks/create", "networks", new JsonObject { ["Name"] = name, ["IPAM"] = new JsonObject { ["Config"] = new JsonArray(pool) } });
            await MakeAsync("containers/create", "containers", new JsonObject { ["Image"] = _engine.Images.Image, ["HostConfig"] = new JsonObject { ["NetworkMode"] = name } });
        }
    }

    private async Task MakeAsync(string path, string folder, JsonObject body)
    {
        body["Labels"] = new JsonObject { [TestLabel.Key] = _engine.Run };
        string answer = await _engine.Api.SendAsync(HttpMethod.Post, path, JsonContent.Create(body), CancellationToken.None);
        _made.Add($"{folder}/{JsonNode.Parse(answer)!["Id"]!.GetValue<string>()}");
    }
}
