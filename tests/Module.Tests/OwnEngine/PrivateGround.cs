using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>An engine for one test class alone, which may make a swarm of it, stop it or kill it. It has the run's image.</summary>
public sealed class PrivateGround(EngineFixture shared) : IAsyncLifetime
{
    private RunFolder? _folder;
    private PrivateMachine? _machine;
    private PrivateEngine? _engine;

    /// <summary>Whether one can be had here.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>The machine that it runs on.</summary>
    public PrivateMachine Machine => _machine ?? throw Impossible();

    /// <summary>The engine.</summary>
    public PrivateEngine Engine => _engine ?? throw Impossible();

    /// <summary>What a cmdlet's -DockerHost takes.</summary>
    public Uri Address => Engine.Api.Address;

    /// <summary>Where its files are.</summary>
    public string Folder => _folder?.Location ?? throw Impossible();

    /// <summary>The run's image.</summary>
    public string Image => shared.Images.Image;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!IsPossible)
            return;

        _folder = RunFolder.Create(Guid.NewGuid().ToString("N")[..8]);
        _machine = await PrivateMachine.StartAsync(CancellationToken.None);
        _engine = await PrivateEngine.StartAsync(_machine, _folder.Location, CancellationToken.None);
        await CopyImageAsync();
    }

    /// <summary>Sends something, and gives the answer.</summary>
    public async Task<JsonNode?> PostAsync(string path, object? body = null)
    {
        string answer = await Engine.Api.SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), CancellationToken.None);
        return answer.StartsWith('{') ? JsonNode.Parse(answer) : null;
    }

    /// <summary>Asks the engine.</summary>
    public Task<JsonNode?> GetAsync(string path) => Engine.Api.GetAsync(path, CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
            await _engine.DisposeAsync();

        if (_machine is not null)
            await _machine.DisposeAsync();

        _folder?.Dispose();
    }

    private async Task CopyImageAsync()
    {
        using HttpClient from = Client(shared.Address);
        using HttpResponseMessage image = await from.GetAsync($"images/{shared.Images.Image}/get", HttpCompletionOption.ResponseHeadersRead);
        using StreamContent content = new(await image.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        content.Headers.ContentType = new("application/x-tar");
        await Engine.Api.SendAsync(HttpMethod.Post, "images/load?quiet=1", content, CancellationToken.None);
    }

    private static InvalidOperationException Impossible() => new("An engine of one's own takes Linux and root.");

    private static HttpClient Client(Uri address)
    {
        SocketsHttpHandler handler = new() { ConnectCallback = async (_, cancellationToken) => await EngineAddress.ConnectAsync(address, cancellationToken) };
        return new HttpClient(handler) { BaseAddress = new Uri("http://engine/") };
    }
}
