using System.Collections;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>The objects of one worker on the engine, created once and restored before each run.</summary>
internal sealed class FaultFixture(EngineFixture engine) : IAsyncDisposable
{
    private static int _subnets;
    private readonly TestResources _ground = new(engine);
    private SortedDictionary<string, string> _base = [];
    private string _web = "";

    internal Uri Engine => engine.Address;

    /// <summary>Returns the next subnet: the fixtures of all sessions together need more networks than an engine has
    /// subnets to assign.</summary>
    private static string NextSubnet()
    {
        int next = Interlocked.Increment(ref _subnets) % 4096;
        return $"10.97.{next / 16}.{next % 16 * 16}/28";
    }

    internal static async Task<FaultFixture> MakeAsync(EngineFixture engine)
    {
        FaultFixture ground = new(engine);
        await ground.NetworkAsync("net");
        await ground.NetworkAsync("other");
        ground._web = await ground._ground.ContainerAsync(ground.Name("web"), ground.Name("net"));
        await ground._ground.ContainerAsync(ground.Name("idle"), start: false);
        ground._base = await ground.LookAsync();
        return ground;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (
            string id in (await LookAsync()).Keys.Where(id => id.StartsWith("container ", StringComparison.Ordinal)))
            await RemoveAsync(id);

        await _ground.DisposeAsync();
    }

    /// <summary>Returns the variables of a call's script.</summary>
    internal (string Name, object? Value)[] Variables(string address) =>
    [
        .. new[] { "net", "other", "web", "idle", "busy", "made", "gone", "passing" }.Select(stem =>
            (stem, (object?)Name(stem))),
        ("image", engine.Images.Image), ("label", new Hashtable(_ground.Label)), ("address", address),
    ];

    internal string Name(string stem) => _ground.Name(stem);

    internal async Task NetworkAsync(string stem)
    {
        if (await _ground.GetAsync($"networks/{Name(stem)}") is null)
            await _ground.NetworkAsync(
                Name(stem), new { IPAM = new { Config = new[] { new { Subnet = NextSubnet() } } } });
    }

    internal async Task ContainerAsync(string stem)
    {
        if (await _ground.GetAsync($"containers/{Name(stem)}/json") is null)
            await _ground.ContainerAsync(Name(stem), start: false);
    }

    internal async Task RunAsync(string stem)
    {
        await ContainerAsync(stem);
        await _ground.PostAsync($"containers/{Name(stem)}/start", null);
    }

    internal async Task RestAsync(string stem)
    {
        if ((await _ground.GetAsync($"containers/{Name(stem)}/json"))!["State"]!["Running"]!.GetValue<bool>())
            await _ground.PostAsync($"containers/{Name(stem)}/kill", null);
    }

    internal async Task JoinAsync(string network, string container)
    {
        JsonNode? there = await _ground.GetAsync($"containers/{Name(container)}/json");
        if (there!["NetworkSettings"]!["Networks"]![Name(network)] is null)
            await _ground.ConnectAsync(Name(network), Name(container));
    }

    /// <summary>Returns all objects of this fixture on the engine, each with its state.</summary>
    internal async Task<SortedDictionary<string, string>> LookAsync()
    {
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (JsonNode? container in (JsonArray)(await _ground.GetAsync("containers/json?all=1"))!)
            if (IsOurs(container!, container!["Names"]?[0]?.GetValue<string>().TrimStart('/')) || IsHelper(container))
                found[$"container {container["Id"]}"] = Words(container);

        foreach (JsonNode? network in (JsonArray)(await _ground.GetAsync("networks"))!)
            if (IsOurs(network!, network!["Name"]?.GetValue<string>()))
                found[$"network {network["Id"]}"] = network["Name"]!.GetValue<string>();

        return found;
    }

    /// <summary>Creates the objects that a call needs, and returns all objects.</summary>
    internal async Task<SortedDictionary<string, string>> BeforeAsync(FaultCall call)
    {
        if (call.Before is null)
            return _base;

        await call.Before(this);
        return await LookAsync();
    }

    /// <summary>Removes the objects that a call left, and reconnects the fixture's own containers to their
    /// networks.</summary>
    /// <param name="now">All existing objects.</param>
    internal async Task TidyAsync(SortedDictionary<string, string> now)
    {
        foreach (
            string id in now.Keys.Where(id =>
                !_base.ContainsKey(id) && id.StartsWith("container ", StringComparison.Ordinal)))
            await RemoveAsync(id);

        if (now.GetValueOrDefault($"container {_web}") is { } web && web != _base[$"container {_web}"])
            await LeaveAsync(_web);

        if (now.Values.Any(words => words.StartsWith(Name("idle") + " running", StringComparison.Ordinal)))
            await RestAsync("idle");

        foreach (
            string id in now.Keys.Where(id =>
                !_base.ContainsKey(id) && id.StartsWith("network ", StringComparison.Ordinal)))
            await engine.Api.DeleteAsync($"networks/{id.Split(' ')[1]}", CancellationToken.None);
    }

    private async Task LeaveAsync(string container)
    {
        JsonObject networks = (JsonObject)
            (await _ground.GetAsync($"containers/{container}/json"))!["NetworkSettings"]!["Networks"]!;
        foreach ((string network, JsonNode? _) in networks.Where(pair => pair.Key != Name("net")))
            await engine.Api.SendAsync(
                HttpMethod.Post, $"networks/{network}/disconnect",
                JsonContent.Create(new { Container = container, Force = true }), CancellationToken.None);
    }

    private Task RemoveAsync(string id) =>
        engine.Api.DeleteAsync($"containers/{id.Split(' ')[1]}?force=1&v=1", CancellationToken.None);

    private bool IsOurs(JsonNode item, string? name) =>
        name?.StartsWith(Name(""), StringComparison.Ordinal) == true
        || item["Labels"]?["case"]?.GetValue<string>() == Name("");

    private bool IsHelper(JsonNode container) =>
        container["HostConfig"]?["NetworkMode"]?.GetValue<string>() == $"container:{_web}";

    private static string Words(JsonNode container)
    {
        IEnumerable<string> networks = ((JsonObject)container["NetworkSettings"]!["Networks"]!)
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal);
        string state = container["State"]!.GetValue<string>() == "running" ? "running" : "not running";
        return $"{container["Names"]![0]!.GetValue<string>().TrimStart('/')} {state} on "
            + $"{string.Join(" and ", networks)}";
    }
}
