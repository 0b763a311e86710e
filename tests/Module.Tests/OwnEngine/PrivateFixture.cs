using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>An engine for one test class, which may make it a swarm.</summary>
public sealed class PrivateFixture : IAsyncLifetime
{
    private MortalEngine? _engine;

    /// <summary>True if such an engine can run here.</summary>
    public static bool IsPossible => MortalEngine.Hindrance is null;

    /// <summary>The image on the engine.</summary>
    public static string Image => ImageRecipe.Alpine.Name;

    /// <summary>A direct client of the engine.</summary>
    public EngineApi Api => _engine?.Api ?? throw new InvalidOperationException(MortalEngine.Hindrance);

    /// <summary>The value for a cmdlet's -DockerHost.</summary>
    public Uri Address => Api.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _engine = IsPossible ? await MortalEngine.StartAsync() : null;

    /// <summary>Sends a POST request, and returns the response.</summary>
    public async Task<JsonNode?> PostAsync(string path, object? body = null)
    {
        string answer = await Api.SendAsync(
            HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), CancellationToken.None);
        return answer.StartsWith('{') ? JsonNode.Parse(answer) : null;
    }

    /// <summary>Sends a GET request.</summary>
    public Task<JsonNode?> GetAsync(string path) => Api.GetAsync(path, CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;
}
