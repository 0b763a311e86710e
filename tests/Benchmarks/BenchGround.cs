using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>What an engine has for a benchmark: some networks, and a container on each, made and not started. Gone afterwards.</summary>
internal sealed class BenchGround : IAsyncDisposable
{
    /// <summary>A bridge takes an engine half a second, one after the other; more networks than these are of a driver that sets up next to nothing.</summary>
    private const int Bridges = 20;

    private static readonly ParallelOptions Several = new() { MaxDegreeOfParallelism = 8 };

    private readonly EngineFixture _engine;
    private readonly string _stem = EngineFixture.UniqueName("bench");
    private readonly List<string> _networks = [];
    private readonly List<string> _containers = [];

    private BenchGround(EngineFixture engine) => _engine = engine;

    /// <summary>The networks' ids.</summary>
    internal IReadOnlyList<string> Networks => _networks;

    /// <summary>The containers' ids.</summary>
    internal IReadOnlyList<string> Containers => _containers;

    internal static async Task<BenchGround> MakeAsync(EngineFixture engine)
    {
        BenchGround ground = new(engine);
        try
        {
            await ground.GrowAsync(Bridges);
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
        await RemoveAsync("containers", _containers);
        await RemoveAsync("networks", _networks);
    }

    /// <summary>Makes more, until there are so many of both.</summary>
    internal Task GrowAsync(int count) => Parallel.ForEachAsync(Enumerable.Range(_networks.Count, count - _networks.Count), Several, async (i, _) =>
    {
        string network = await NetworkAsync($"{i}");
        JsonObject container = new() { ["Image"] = _engine.Images.Image, ["HostConfig"] = new JsonObject { ["NetworkMode"] = network } };
        await MakeAsync($"containers/create?name={_stem}-{i}", container, _containers);
    });

    /// <summary>Makes a network with a small pool of its own.</summary>
    /// <returns>Its id.</returns>
    internal Task<string> NetworkAsync(string suffix)
    {
        int number = int.TryParse(suffix, out int index) ? index : 4000;
        JsonObject network = new()
        {
            ["Name"] = $"{_stem}-{suffix}",
            ["Driver"] = number < Bridges ? "bridge" : "macvlan",
            ["Internal"] = number >= Bridges,
            ["IPAM"] = new JsonObject { ["Config"] = new JsonArray(new JsonObject { ["Subnet"] = Subnet(number) }) },
        };
        return MakeAsync("networks/create", network, _networks);
    }

    /// <summary>Of 16 addresses each, and the last of 4,096 for what is connected to it.</summary>
    private static string Subnet(int number) => number < 4000 ? $"10.214.{number / 16}.{number % 16 * 16}/28" : "10.215.0.0/20";

    private async Task<string> MakeAsync(string path, JsonObject body, List<string> made)
    {
        body["Labels"] = new JsonObject { [TestLabel.Key] = _engine.Run };
        string answer = await _engine.Api.SendAsync(HttpMethod.Post, path, JsonContent.Create(body), CancellationToken.None);
        string id = JsonNode.Parse(answer)!["Id"]!.GetValue<string>();
        lock (made)
            made.Add(id);

        return id;
    }

    private Task RemoveAsync(string folder, List<string> ids) =>
        Parallel.ForEachAsync(ids, Several, async (id, token) => await _engine.Api.DeleteAsync($"{folder}/{id}", token));
}
