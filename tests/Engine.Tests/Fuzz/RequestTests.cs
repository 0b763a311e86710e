using System.Text.Json;
using CsCheck;
using DockerNetwork.Engine.Tests.Faults;

namespace DockerNetwork.Engine.Tests.Fuzz;

/// <summary>A request for any name contains exactly that name, or is not sent.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private const int Cases = 300;

    private readonly EngineConnector _connector = new();
    private CannedEngine? _canned;

    public ValueTask InitializeAsync()
    {
        _canned = new CannedEngine((line, stream, stop) => CannedEngine.SendAsync(
            stream, line.Contains("/_ping", StringComparison.Ordinal)
                ? CannedEngine.Ping()
                : CannedEngine.Answer("{\"message\":\"none\"}", "404 Not Found"),
            stop));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _connector.Dispose();
        await _canned!.DisposeAsync();
    }

    [Fact]
    public Task A_container_is_asked_for_by_its_name() => EveryAsync(
        (engine, text) => engine.Containers.InspectAsync(text, CancellationToken.None),
        (line, text) => Assert.Equal(WithoutSlash(text), Segment(line, "/v1.41/containers/", "/json")));

    [Fact]
    public Task A_container_is_removed_by_its_name() => EveryAsync(
        (engine, text) => engine.Containers.RemoveAsync(text, force: false, CancellationToken.None),
        (line, text) => Assert.Equal(WithoutSlash(text), Segment(line, "/v1.41/containers/", "")));

    [Fact]
    public Task A_network_is_asked_for_by_its_name() => EveryAsync(
        (engine, text) => engine.Networks.InspectAsync(text, CancellationToken.None),
        (line, text) =>
            Assert.True(
                line.StartsWith("GET /v1.41/networks HTTP", StringComparison.Ordinal)
                    || Segment(line, "/v1.41/networks/", "") == text,
                line));

    [Fact]
    public Task A_network_is_removed_by_its_name() => EveryAsync(
        (engine, text) => engine.Networks.RemoveAsync(text, CancellationToken.None),
        (line, text) =>
            Assert.True(
                line.StartsWith("GET /v1.41/networks HTTP", StringComparison.Ordinal)
                    || Segment(line, "/v1.41/networks/", "") == text,
                line));

    [Fact]
    public Task A_container_is_filtered_by_its_id() => EveryAsync(
        (engine, text) => engine.Containers.FindAsync(text, CancellationToken.None),
        (line, text) =>
        {
            string filters = Uri.UnescapeDataString(line.Split(' ')[1].Split("filters=")[1]);
            Assert.Equal(Sent(text), JsonSerializer.Deserialize<Dictionary<string, string[]>>(filters)!["id"].Single());
        });

    [Fact]
    public Task An_image_is_looked_for_by_its_name() => EveryAsync(
        (engine, text) => engine.Images.ExistsAsync(text, CancellationToken.None),
        (line, text) => Assert.Equal(text, Segment(line, "/v1.41/images/", "/json", slashes: true)));

    private static string WithoutSlash(string text) => text.StartsWith('/') ? text[1..] : text;

    /// <summary>Replaces lone surrogates, which UTF-8 cannot hold.</summary>
    private static string Sent(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Segment(string line, string before, string after, bool slashes = false)
    {
        string path = line.Split(' ')[1].Split('?')[0];
        Assert.StartsWith(before, path, StringComparison.Ordinal);
        Assert.EndsWith(after, path, StringComparison.Ordinal);
        string segment = path[before.Length..^after.Length];
        Assert.True(slashes || !segment.Contains('/'), line);
        return Uri.UnescapeDataString(segment);
    }

    private async Task EveryAsync(Func<INetworkEngine, string, Task> ask, Action<string, string> check)
    {
        INetworkEngine engine = await _connector.OpenAsync(
            _connector.FindAddress(_canned!.Address), TimeSpan.FromSeconds(30), CancellationToken.None);
        await Texts.Any.SampleAsync(async text =>
        {
            _canned.Requests.Clear();
            Exception? thrown = await Record.ExceptionAsync(() => ask(engine, text));
            DockerNetworkException? failure = thrown as DockerNetworkException;
            Assert.True(failure is not null || (thrown is null && !_canned.Requests.IsEmpty), $"{thrown}");
            Assert.InRange(failure?.Message.Length ?? 1, 1, 3000);
            // A line that is longer than the canned engine reads lacks its end.
            if (
                _canned.Requests.TryPeek(out string? line)
                && text == Sent(text)
                && line.EndsWith(" HTTP/1.1", StringComparison.Ordinal))
                check(line, text);
        }, iter: Cases, threads: 1);
    }
}
