using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>An engine for one test class alone, which may make a swarm of it.</summary>
public sealed class PrivateFixture : IAsyncLifetime
{
    private MortalEngine? _engine;

    /// <summary>True if one can be had here.</summary>
    public static bool IsPossible => MortalEngine.Hindrance is null;

    /// <summary>The image that it has.</summary>
    public static string Image => ImageRecipe.Alpine.Name;

    /// <summary>The engine, asked directly.</summary>
    public EngineApi Api => _engine?.Api ?? throw new InvalidOperationException(MortalEngine.Hindrance);

    /// <summary>What a cmdlet's -DockerHost takes.</summary>
    public Uri Address => Api.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _engine = IsPossible ? await MortalEngine.StartAsync() : null;

    /// <summary>Sends something, and gives the answer.</summary>
    public async Task<JsonNode?> PostAsync(string path, object? body = null)
    {
        string answer = await Api.SendAsync(
            HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), CancellationToken.None);
        return answer.StartsWith('{') ? JsonNode.Parse(answer) : null;
    }

    /// <summary>Asks the engine.</summary>
    public Task<JsonNode?> GetAsync(string path) => Api.GetAsync(path, CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;
}
