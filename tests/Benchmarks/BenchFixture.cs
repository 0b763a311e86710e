using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Creates networks for a benchmark, each with a container that is not started, and removes them
/// afterwards.</summary>
internal sealed class BenchFixture : IAsyncDisposable
{
    /// <summary>The number of real bridges: an engine takes half a second for each, one after the other. Any further
    /// network is config-only: the engine sets nothing up for it and lists it like any other.</summary>
    private const int Bridges = 20;

    private static readonly ParallelOptions Several = new() { MaxDegreeOfParallelism = 8 };

    private readonly EngineFixture _engine;
    private readonly string _stem = EngineFixture.UniqueName("bench");
    private readonly List<string> _networks = [];
    private readonly List<string> _containers = [];

    private BenchFixture(EngineFixture engine) => _engine = engine;

    /// <summary>The ids of the networks.</summary>
    internal IReadOnlyList<string> Networks => _networks;

    /// <summary>The ids of the containers.</summary>
    internal IReadOnlyList<string> Containers => _containers;

    internal static async Task<BenchFixture> MakeAsync(EngineFixture engine)
    {
        BenchFixture ground = new(engine);
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

    /// <summary>Creates networks and containers until there are as many of each as asked for.</summary>
    internal Task GrowAsync(int count) =>
        Parallel.ForEachAsync(
            Enumerable.Range(_containers.Count, Math.Max(0, count - _containers.Count)), Several, async (i, _) =>
    {
        string network = await NetworkAsync(
            $"{_stem}-{i}", $"10.214.{i / 16}.{i % 16 * 16}/28", isConfigOnly: i >= Bridges);
        string mode = i < Bridges ? network : _networks[i % Bridges];
        JsonObject container = new()
        {
            ["Image"] = _engine.Images.Image,
            ["Cmd"] = new JsonArray("sleep", "600"),
            ["HostConfig"] = new JsonObject { ["NetworkMode"] = mode },
        };
        await MakeAsync($"containers/create?name={_stem}-{i}", container, _containers);
    });

    /// <summary>Starts two containers on one network.</summary>
    /// <returns>The names of the network, of both containers, and of a container that is not on the network.</returns>
    internal async Task<(string Network, string First, string Second, string Other)> StartPairAsync()
    {
        (string first, string second) = ($"{_stem}-0", $"{_stem}-1");
        JsonObject body = new() { ["Container"] = second };
        await _engine.Api.SendAsync(
            HttpMethod.Post, $"networks/{first}/connect", JsonContent.Create(body), CancellationToken.None);
        foreach (string container in new[] { first, second })
            await _engine.Api.SendAsync(
                HttpMethod.Post, $"containers/{container}/start", null, CancellationToken.None);

        return (first, first, second, $"{_stem}-2");
    }

    /// <summary>Creates a network with room for thousands of containers, and with none connected.</summary>
    /// <returns>Its id.</returns>
    internal Task<string> WideNetworkAsync() => NetworkAsync($"{_stem}-wide", "10.215.0.0/20", isConfigOnly: false);

    private Task<string> NetworkAsync(string name, string subnet, bool isConfigOnly)
    {
        JsonObject network = new()
        {
            ["Name"] = name,
            ["ConfigOnly"] = isConfigOnly,
            ["IPAM"] = new JsonObject { ["Config"] = new JsonArray(new JsonObject { ["Subnet"] = subnet }) },
        };
        return MakeAsync("networks/create", network, _networks);
    }

    private async Task<string> MakeAsync(string path, JsonObject body, List<string> made)
    {
        body["Labels"] = new JsonObject { [TestLabel.Key] = _engine.Run };
        string answer = await _engine.Api.SendAsync(
            HttpMethod.Post, path, JsonContent.Create(body), CancellationToken.None);
        string id = JsonNode.Parse(answer)!["Id"]!.GetValue<string>();
        lock (made)
            made.Add(id);

        return id;
    }

    private Task RemoveAsync(string folder, List<string> ids) =>
        Parallel.ForEachAsync(
            ids, Several, async (id, token) => await _engine.Api.DeleteAsync($"{folder}/{id}?force=true", token));
}
