using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>The objects that one test creates on the engine: with a prefix of their own, labelled, and removed when the
/// test ends.</summary>
public sealed class TestResources(EngineFixture engine) : IAsyncDisposable
{
    private readonly string _prefix = EngineFixture.UniqueName("dnt") + "-";

    public EngineApi Api => engine.Api;

    public string Image => engine.Images.Image;

    /// <summary>The label that a cmdlet under test sets on the objects that it creates.</summary>
    public System.Collections.Hashtable Label => new() { [TestLabel.Key] = engine.Run, ["case"] = _prefix };

    /// <summary>Makes a name with the prefix of this test.</summary>
    public string Name(string stem) => _prefix + stem;

    /// <summary>Creates a network by the API alone.</summary>
    /// <returns>The id of the network.</returns>
    public async Task<string> NetworkAsync(string name, object? settings = null)
    {
        JsonObject body = Settings(settings);
        body["Name"] = name;
        body["CheckDuplicate"] = true;
        body["Labels"] = Labels();
        return await PostAsync("networks/create", body);
    }

    /// <summary>Creates and starts a container by the API alone. It sleeps until it is removed, unless the settings
    /// name a command (null: the image's own).</summary>
    /// <returns>The id of the container.</returns>
    public async Task<string> ContainerAsync(
        string name, string? network = null, string[]? aliases = null, bool start = true, object? settings = null)
    {
        JsonObject body = Settings(settings);
        body["Image"] ??= Image;
        if (!body.ContainsKey("Cmd"))
            body["Cmd"] = new JsonArray("sh", "-c", "trap exit TERM; sleep 1000000 & wait");

        body["Labels"] = Labels();
        JsonObject host = (JsonObject)(body["HostConfig"] ??= new JsonObject());
        host["NetworkMode"] ??= network ?? "none";
        if (aliases is not null)
            body["NetworkingConfig"] = new JsonObject
            {
                ["EndpointsConfig"] = new JsonObject
                {
                    [network!] = new JsonObject
                    {
                        ["Aliases"] = new JsonArray([.. aliases.Select(alias => JsonValue.Create(alias))]),
                    },
                },
            };

        string id = await PostAsync($"containers/create?name={Uri.EscapeDataString(name)}", body);
        if (start)
            await PostAsync($"containers/{id}/start", null);

        return id;
    }

    /// <summary>Connects a container by the API alone.</summary>
    public Task ConnectAsync(string network, string container, params string[] aliases) =>
        PostAsync($"networks/{network}/connect", new JsonObject
        {
            ["Container"] = container,
            ["EndpointConfig"] = new JsonObject
            {
                ["Aliases"] = new JsonArray([.. aliases.Select(alias => JsonValue.Create(alias))]),
            },
        });

    /// <summary>Sends a POST request, and returns the id of the created object, if any.</summary>
    public async Task<string> PostAsync(string path, JsonObject? body)
    {
        string answer = await Api.SendAsync(
            HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), CancellationToken.None);
        return answer.StartsWith('{') ? JsonNode.Parse(answer)?["Id"]?.GetValue<string>() ?? "" : "";
    }

    /// <summary>Sends a GET request.</summary>
    public async Task<JsonNode?> GetAsync(string path) => await Api.GetAsync(path, CancellationToken.None);

    /// <summary>Returns the newest API version of the engine.</summary>
    public async Task<Version> ApiAsync() =>
        Version.Parse((await GetAsync("version"))!["ApiVersion"]!.GetValue<string>());

    public async ValueTask DisposeAsync()
    {
        foreach (JsonNode? container in (JsonArray)(await GetAsync("containers/json?all=1"))!)
            if (IsOurs(container!, container!["Names"]?[0]?.GetValue<string>().TrimStart('/')))
                await Api.DeleteAsync($"containers/{container["Id"]}?force=1&v=1", CancellationToken.None);

        // A config-only network is removed last, because it is in use as long as a network has its settings.
        foreach (
            JsonNode? network in ((JsonArray)(await GetAsync("networks"))!).OrderBy(network =>
                network!["ConfigOnly"]?.GetValue<bool>() == true))
            if (IsOurs(network!, network!["Name"]?.GetValue<string>()))
                await Api.DeleteAsync($"networks/{network["Id"]}", CancellationToken.None);
    }

    private bool IsOurs(JsonNode item, string? name) =>
        name?.StartsWith(_prefix, StringComparison.Ordinal) == true
        || item["Labels"]?["case"]?.GetValue<string>() == _prefix;

    private JsonObject Labels() => new() { [TestLabel.Key] = engine.Run, ["case"] = _prefix };

    private static JsonObject Settings(object? settings) =>
        (JsonObject?)System.Text.Json.JsonSerializer.SerializeToNode(settings) ?? [];
}
