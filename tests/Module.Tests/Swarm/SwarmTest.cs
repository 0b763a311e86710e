using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Swarm;

/// <summary>A test on a swarm. Its objects have a prefix of their own, and are removed on every node
/// afterwards.</summary>
[Collection("swarm")]
public abstract class SwarmTest(SwarmFixture ground) : IAsyncLifetime
{
    private const string Image = "alpine";

    private readonly string _prefix = EngineFixture.UniqueName("dnt") + "-";

    protected SwarmFixture Ground { get; } = ground;

    protected TestShell Shell { get; } = new();

    protected EngineApi Manager => Ground.Manager;

    protected EngineApi Worker => Ground.Worker;

    /// <summary>The variables of every script of these tests: both engines, the prefix, and a network's name.</summary>
    protected (string, object?)[] Names =>
        [
            ("manager", Manager.Address), ("worker", Worker.Address), ("p", _prefix), ("net", Name("net")),
            ("image", Image)];

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Ground.IsThere, "Engines that form a swarm are made on Linux as root.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Shell.Dispose();
        if (!Ground.IsThere)
            return;
        foreach (JsonNode? service in (JsonArray)(await Manager.GetAsync("services", CancellationToken.None))!)
            if (((string)service!["Spec"]!["Name"]!).StartsWith(_prefix, StringComparison.Ordinal))
                await Manager.DeleteAsync($"services/{service["ID"]}", CancellationToken.None);
        foreach (EngineApi node in Ground.Nodes)
        {
            JsonNode? containers = await node.GetAsync("containers/json?all=1", CancellationToken.None);
            foreach (JsonNode? container in (JsonArray)containers!)
                if (
                    container!["Names"]![0]!.GetValue<string>().StartsWith("/" + _prefix, StringComparison.Ordinal)
                    && container["Labels"]!["com.docker.swarm.task"] is null)
                    await node.DeleteAsync($"containers/{container["Id"]}?force=1", CancellationToken.None);
        }

        await RemoveNetworksAsync();
    }

    /// <summary>Makes a name with the prefix of this test.</summary>
    protected string Name(string stem) => _prefix + stem;

    /// <summary>Creates an attachable overlay network by the API alone.</summary>
    /// <returns>The id of the network.</returns>
    protected Task<string> OverlayAsync(string stem = "net") => PostAsync(Manager, "networks/create", new JsonObject
    {
        ["Name"] = Name(stem),
        ["Driver"] = "overlay",
        ["Attachable"] = true,
    });

    /// <summary>Creates and starts a container on a node by the API alone.</summary>
    protected async Task<string> ContainerAsync(
        EngineApi node, string stem, string network, string[] aliases, string hostname = "")
    {
        JsonObject body = new()
        {
            ["Image"] = Image,
            ["Hostname"] = hostname,
            ["Cmd"] = new JsonArray("sh", "-c", "trap exit TERM; sleep 1000000 & wait"),
            ["HostConfig"] = new JsonObject { ["NetworkMode"] = network },
            ["NetworkingConfig"] = new JsonObject
            {
                ["EndpointsConfig"] = new JsonObject
                {
                    [network] = new JsonObject
                    {
                        ["Aliases"] = new JsonArray([.. aliases.Select(alias => JsonValue.Create(alias))]),
                    },
                },
            },
        };
        string id = await PostAsync(node, $"containers/create?name={Name(stem)}", body);
        await PostAsync(node, $"containers/{id}/start", null);
        return id;
    }

    /// <summary>Creates a service of two tasks, one a node, by the API alone, and waits until both run.</summary>
    protected async Task<string> ServiceAsync(
        string stem, string? network, string[] aliases, string mode = "vip", string hostname = "", int replicas = 2)
    {
        JsonObject template = new()
        {
            ["ContainerSpec"] = new JsonObject
            {
                ["Image"] = Image, ["Hostname"] = hostname, ["StopGracePeriod"] = 1_000_000,
                ["Args"] = new JsonArray("sh", "-c", "trap exit TERM; sleep 1000000 & wait"),
            },
            ["Placement"] = new JsonObject { ["MaxReplicas"] = 1 },
        };
        if (network is not null)
            template["Networks"] = new JsonArray(
                new JsonObject
                {
                    ["Target"] = network,
                    ["Aliases"] = new JsonArray([.. aliases.Select(alias => JsonValue.Create(alias))]),
                });
        string id = await PostAsync(Manager, "services/create", new JsonObject
        {
            ["Name"] = Name(stem),
            ["Labels"] = new JsonObject { ["tier"] = stem },
            ["TaskTemplate"] = template,
            ["Mode"] = new JsonObject { ["Replicated"] = new JsonObject { ["Replicas"] = replicas } },
            ["EndpointSpec"] = new JsonObject { ["Mode"] = mode },
            ["UpdateConfig"] = new JsonObject
            {
                ["Parallelism"] = 2, ["Monitor"] = 500_000_000, ["Order"] = "stop-first",
            },
        });
        await UntilAsync(async () =>
            (await TasksAsync(id)).Count(task => (string?)task!["Status"]!["State"] == "running") == replicas);
        return id;
    }

    protected async Task<JsonArray> TasksAsync(string service) =>
        (JsonArray)
            (
                await Manager.GetAsync(
                    $"tasks?filters={Uri.EscapeDataString($"{{\"service\":[\"{service}\"]}}")}",
                    CancellationToken.None)
            )!;

    /// <summary>Waits for a condition that a swarm reaches in its own time.</summary>
    protected static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        DateTime limit = DateTime.UtcNow.AddSeconds(60);
        while (!await isSo())
        {
            Assert.True(DateTime.UtcNow < limit, "The swarm did not come to it within 60 s.");
            await Task.Delay(200);
        }
    }

    private static async Task<string> PostAsync(EngineApi node, string path, JsonObject? body)
    {
        string answer = await node.SendAsync(
            HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), CancellationToken.None);
        JsonNode? made = answer.StartsWith('{') ? JsonNode.Parse(answer) : null;
        return (string?)made?["Id"] ?? (string?)made?["ID"] ?? "";
    }

    // The tasks of a removed service leave their networks in their own time.
    private async Task RemoveNetworksAsync()
    {
        foreach (JsonNode? network in (JsonArray)(await Manager.GetAsync("networks", CancellationToken.None))!)
            if (((string)network!["Name"]!).StartsWith(_prefix, StringComparison.Ordinal))
                await UntilAsync(() => RemovedAsync($"networks/{network["Id"]}"));
    }

    private async Task<bool> RemovedAsync(string path)
    {
        try
        {
            await Manager.DeleteAsync(path, CancellationToken.None);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
