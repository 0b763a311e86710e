using System.Diagnostics;

namespace DockerNetwork.Engine.Tests.Faults;

public sealed class FaultTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    private readonly EngineConnector _connector = new();

    public void Dispose() => _connector.Dispose();

    [Theory]
    [InlineData(
        "500 Internal Server Error", "<html><body><h1>Oh dear</h1></body></html>", FailureKind.EngineFault,
        "Oh dear")]
    [InlineData("502 Bad Gateway", "", FailureKind.EngineFault, "status 502")]
    [InlineData("500 Internal Server Error", "{\"message\":\"cut", FailureKind.EngineFault, "cut")]
    [InlineData("418 I'm a teapot", "{\"message\":\"short and stout\"}", FailureKind.EngineRefused, "short and stout")]
    [InlineData("200 OK", "null", FailureKind.EngineFault, "not what a Docker Engine sends")]
    [InlineData("200 OK", "{}", FailureKind.EngineFault, "not what a Docker Engine sends")]
    [InlineData("200 OK", "[{\"Name\":", FailureKind.EngineFault, "not what a Docker Engine sends")]
    [InlineData("200 OK", "", FailureKind.EngineFault, "not what a Docker Engine sends")]
    [InlineData("200 OK", "<html>hello</html>", FailureKind.EngineFault, "not what a Docker Engine sends")]
    [InlineData("200 OK", "[{\"Created\":\"yesterday\"}]", FailureKind.EngineFault, "not what a Docker Engine sends")]
    [InlineData("200 OK", "[{\"Created\":true}]", FailureKind.EngineFault, "not what a Docker Engine sends")]
    [InlineData("302 Found", "", FailureKind.EngineFault, "not what a Docker Engine sends")]
    public async Task Answers_that_are_none_are_told(string status, string body, FailureKind kind, string words)
    {
        await using CannedEngine canned = Canned(
            (stream, stop) => CannedEngine.SendAsync(stream, CannedEngine.Answer(body, status), stop));

        DockerNetworkException failure = await FailsAsync(canned);

        Assert.Equal(kind, failure.Kind);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("<", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[{\"Name\":null,\"Id\":null,\"IPAM\":null,\"Options\":null,\"Containers\":{}}]")]
    [InlineData("[{\"Unknown\":[1,2,{}]}]")]
    public async Task Answers_with_holes_are_read(string body)
    {
        await using CannedEngine canned = Canned(
            (stream, stop) => CannedEngine.SendAsync(stream, CannedEngine.Answer(body), stop));

        INetworkEngine engine = await OpenAsync(canned);
        Assert.All(await engine.Networks.ListAsync(CancellationToken.None), network => Assert.Equal("", network.Name));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"Config\":{},\"Created\":5}")]
    [InlineData("null")]
    public async Task What_the_client_library_cannot_read_is_a_fault(string container)
    {
        await using CannedEngine canned = Canned(
            (stream, stop) => CannedEngine.SendAsync(stream, CannedEngine.Answer(container), stop));
        INetworkEngine engine = await OpenAsync(canned);

        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(() =>
            engine.Containers.StartAttachedAsync("x", _ => { }, CancellationToken.None));

        Assert.Equal(FailureKind.EngineFault, failure.Kind);
        Assert.Contains("not what a Docker Engine sends", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_an_unknown_character_set_is_a_fault()
    {
        await using CannedEngine canned = Canned((stream, stop) => CannedEngine.SendAsync(
            stream, CannedEngine.Answer("Oh dear", "500 x", "Content-Type: text/html; charset=none-such\r\n"), stop));
        INetworkEngine engine = await OpenAsync(canned);

        Assert.Equal(FailureKind.EngineFault, (await FailsAsync(canned)).Kind);
        Assert.Equal(FailureKind.EngineFault, (await Assert.ThrowsAsync<DockerNetworkException>(() =>
            engine.Networks.RemoveAsync("x", CancellationToken.None))).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"Name\":\"a\"}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n[{\"Name\":\"a\"}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n0\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    public async Task A_connection_that_breaks_is_a_fault(string answer)
    {
        await using CannedEngine canned = Canned((stream, stop) => CannedEngine.SendAsync(stream, answer, stop));

        Assert.Equal(FailureKind.EngineFault, (await FailsAsync(canned)).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{\"Name\":")]
    [InlineData("HTTP/1.1 500 Oh\r\nContent-Length: 100\r\n\r\n{\"message\":")]
    public async Task An_engine_that_stalls_is_a_timeout_in_time(string begin)
    {
        await using CannedEngine canned = Canned(async (stream, stop) =>
        {
            await CannedEngine.SendAsync(stream, begin, stop);
            await Task.Delay(Timeout.Infinite, stop);
        });

        await TimesOutAsync(canned, engine => engine.Networks.ListAsync(CancellationToken.None));
        await TimesOutAsync(
            canned,
            engine => engine.Networks.CreateAsync(new NetworkRequest { Name = "x" }, CancellationToken.None));
        await TimesOutAsync(canned, engine => engine.Images.ExistsAsync("x", CancellationToken.None));
        await TimesOutAsync(
            canned, engine => engine.Containers.StartAttachedAsync("x", _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task A_drip_of_bytes_does_not_stretch_the_time()
    {
        await using CannedEngine canned = Canned(async (stream, stop) =>
        {
            await CannedEngine.SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n[", stop);
            while (true)
            {
                await CannedEngine.SendAsync(stream, " ", stop);
                await Task.Delay(50, stop);
            }
        });

        await TimesOutAsync(canned, engine => engine.Networks.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Cancelling_ends_a_request_that_stalls_at_once()
    {
        await using CannedEngine canned = Canned((_, stop) => Task.Delay(Timeout.Infinite, stop));
        INetworkEngine engine = await OpenAsync(canned, Timeout.InfiniteTimeSpan);
        using CancellationTokenSource stop = new();
        Task<IReadOnlyList<Network>> list = engine.Networks.ListAsync(stop.Token);
        Stopwatch watch = Stopwatch.StartNew();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => list);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 500);
    }

    private static CannedEngine Canned(Func<Stream, CancellationToken, Task> answer) => new((line, stream, stop) =>
        line.Contains("/_ping", StringComparison.Ordinal)
            ? CannedEngine.SendAsync(stream, CannedEngine.Ping(), stop)
            : answer(stream, stop));

    private Task<INetworkEngine> OpenAsync(CannedEngine canned, TimeSpan? timeout = null) =>
        _connector.OpenAsync(
            _connector.FindAddress(canned.Address), timeout ?? TimeSpan.FromSeconds(30), CancellationToken.None);

    private async Task<DockerNetworkException> FailsAsync(CannedEngine canned)
    {
        INetworkEngine engine = await OpenAsync(canned);
        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(() =>
            engine.Networks.ListAsync(CancellationToken.None));
        Assert.StartsWith("Cannot list the networks: ", failure.Message, StringComparison.Ordinal);
        return failure;
    }

    private async Task TimesOutAsync(CannedEngine canned, Func<INetworkEngine, Task> call)
    {
        INetworkEngine engine = await OpenAsync(canned, Bound);
        Stopwatch watch = Stopwatch.StartNew();

        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(() => call(engine));

        Assert.Equal(FailureKind.EngineTimeout, failure.Kind);
        Assert.Contains("within 2 s", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-TimeoutSec", failure.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, Bound - TimeSpan.FromMilliseconds(100), Bound + TimeSpan.FromSeconds(2));
    }
}
