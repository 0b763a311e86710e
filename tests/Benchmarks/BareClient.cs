using System.Net.Http.Json;
using System.Text.Json;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>A bare HttpClient on the engine's socket, as a person without the module would write it. It reads responses
/// without parsing them, unless a member says otherwise.</summary>
internal sealed class BareClient(Uri address, string version) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (_, token) => await EngineAddress.ConnectAsync(address, token),
    })
    {
        BaseAddress = new Uri($"http://engine/v{version}/"),
    };

    internal static async Task<BareClient> OpenAsync(EngineFixture engine) =>
        new(
            engine.Address,
            (await engine.Api.GetAsync("version", CancellationToken.None))!["ApiVersion"]!.GetValue<string>());

    public void Dispose() => _http.Dispose();

    internal Task<byte[]> NetworksAsync() => _http.GetByteArrayAsync("networks");

    internal Task<byte[]> ContainersAsync() => _http.GetByteArrayAsync("containers/json?all=1");

    internal Task<byte[]> InspectAsync(string container) => _http.GetByteArrayAsync($"containers/{container}/json");

    internal async Task ConnectAsync(string network, string container, bool isOn = true)
    {
        using HttpResponseMessage answer = await _http.PostAsJsonAsync(
            $"networks/{network}/{(isOn ? "connect" : "disconnect")}", new { Container = container });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Deserializes the response to objects of a plain class, by the serializer's own reflection.</summary>
    internal async Task<List<T>> NetworksAsync<T>()
    {
        await using Stream stream = await _http.GetStreamAsync("networks");
        return (await JsonSerializer.DeserializeAsync<List<T>>(stream))!;
    }
}
