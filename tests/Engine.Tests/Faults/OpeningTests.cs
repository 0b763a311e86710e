using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DockerNetwork.Engine.Tests.Faults;

public sealed class OpeningTests : IDisposable
{
    private readonly EngineConnector _connector = new();

    public void Dispose() => _connector.Dispose();

    [Theory]
    [InlineData("1.41", "1.41")]
    [InlineData("1.54", "1.54")]
    [InlineData("1.99", "1.54")]
    [InlineData(null, "1.24")]
    public async Task The_newest_version_that_both_know_is_spoken(string? engines, string spoken)
    {
        await using CannedEngine canned = Pinged(CannedEngine.Ping(engines, "windows"));

        INetworkEngine engine = await OpenAsync(canned.Address);
        await engine.Networks.ListAsync(CancellationToken.None);

        Assert.Equal(spoken, engine.Api.ToString());
        Assert.True(engine.IsWindows);
        Assert.True(engine.IsLocal);
        Assert.Contains($"GET /v{spoken}/networks HTTP/1.1", canned.Requests);
    }

    [Theory]
    [InlineData("1.12", FailureKind.UnsupportedByEngine)]
    [InlineData("soon", FailureKind.EngineFault)]
    public async Task A_version_that_cannot_be_spoken_is_told(string engines, FailureKind kind)
    {
        await using CannedEngine canned = Pinged(CannedEngine.Ping(engines));

        Assert.Equal(kind, (await FailsAsync(canned.Address)).Kind);
    }

    [Fact]
    public async Task An_engine_that_speaks_only_newer_versions_is_told_by_its_range()
    {
        await using CannedEngine canned = Engine("1.70", """{"ApiVersion":"1.70","MinAPIVersion":"1.60"}""");

        DockerNetworkException failure = await FailsAsync(canned.Address);

        Assert.Equal(FailureKind.UnsupportedByEngine, failure.Kind);
        Assert.Equal(
            $"The engine at {canned.Address.OriginalString} (-DockerHost) speaks Docker API 1.60 to 1.70; "
            + "this version of the module speaks up to API 1.54. Update the module.",
            failure.Message);
        Assert.Equal(["GET /_ping HTTP/1.1", "GET /version HTTP/1.1"], canned.Requests);
    }

    [Theory]
    [InlineData("1.23", "1.23")]
    [InlineData(null, "1.23")]
    public async Task An_engine_that_speaks_only_older_versions_is_told_with_its_version(string? pinged, string spoken)
    {
        await using CannedEngine canned = Engine(pinged, $$"""{"Version":"1.11.2","ApiVersion":"{{spoken}}"}""");

        DockerNetworkException failure = await FailsAsync(canned.Address);

        Assert.Equal(FailureKind.UnsupportedByEngine, failure.Kind);
        Assert.Equal(
            $"The engine at {canned.Address.OriginalString} (-DockerHost), Docker Engine 1.11.2, speaks Docker API up to "
            + "1.23; the oldest that this module speaks is API 1.24 (Docker Engine 1.12). Update the engine.",
            failure.Message);
    }

    [Theory]
    [InlineData("1.70", "{\"ApiVersion\":\"1.70\",\"MinAPIVersion\":\"1.54\"}", "1.54")]
    [InlineData("1.70", "{\"message\":\"forbidden\"}", "1.54")]
    [InlineData("1.70", "no JSON", "1.54")]
    [InlineData(null, "{\"ApiVersion\":\"1.26\",\"MinAPIVersion\":\"1.12\"}", "1.26")]
    [InlineData(null, "{\"ApiVersion\":\"soon\",\"MinAPIVersion\":\"sooner\"}", "1.24")]
    public async Task A_range_with_a_version_of_the_modules_is_spoken_with(
        string? pinged, string version, string spoken)
    {
        await using CannedEngine canned = Engine(pinged, version);

        Assert.Equal(spoken, (await OpenAsync(canned.Address)).Api.ToString());
    }

    [Fact]
    public async Task An_engine_that_was_exchanged_for_one_beyond_the_module_is_told_at_the_next_call()
    {
        bool isNew = false;
        await using CannedEngine canned = new((line, stream, stop) =>
            CannedEngine.SendAsync(stream, Exchanged(line, isNew), stop));
        INetworkEngine before = await OpenAsync(canned.Address);
        isNew = true;

        DockerNetworkException first = await Assert.ThrowsAsync<DockerNetworkException>(
            () => before.Networks.ListAsync(CancellationToken.None));
        DockerNetworkException second = await FailsAsync(canned.Address);

        Assert.Contains("exchanged for another version meanwhile. Try again.", first.Message, StringComparison.Ordinal);
        Assert.Contains("Docker API 1.60 to 1.70;", second.Message, StringComparison.Ordinal);
        Assert.All([first, second], failure => Assert.Equal(FailureKind.UnsupportedByEngine, failure.Kind));
    }

    [Fact]
    public async Task What_is_no_engine_is_told()
    {
        await using CannedEngine canned = Pinged(CannedEngine.Answer("<html>404</html>", "404 Not Found"));

        Assert.Contains("is not a Docker Engine", (await FailsAsync(canned.Address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_asked_for_once()
    {
        await using CannedEngine canned = Pinged(CannedEngine.Ping());

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync(canned.Address)));

        Assert.Single(canned.Requests);
    }

    [Fact]
    public async Task An_engine_that_was_exchanged_is_asked_again()
    {
        CannedEngine old = Pinged(CannedEngine.Ping("1.45"));
        string path = old.Address.LocalPath;
        INetworkEngine before = await OpenAsync(old.Address);
        await old.DisposeAsync();
        Assert.Equal(
            FailureKind.EngineUnreachable,
            (
                await Assert.ThrowsAsync<DockerNetworkException>(() =>
                    before.Networks.ListAsync(CancellationToken.None))
            ).Kind);

        await using CannedEngine other = Pinged(CannedEngine.Ping("1.41"), path);
        INetworkEngine after = await OpenAsync(other.Address);
        await after.Networks.ListAsync(CancellationToken.None);

        Assert.Equal(("1.45", "1.41"), (before.Api.ToString(), after.Api.ToString()));
    }

    [Fact]
    public Task A_socket_that_is_not_there() =>
        UnreachableAsync(new Uri("unix:///tmp/dockernetwork-nonesuch.sock"), "there is no such socket");

    [Fact]
    public async Task A_dead_socket()
    {
        string path = Path.Combine(Path.GetTempPath(), $"dn-{Guid.NewGuid():N}.sock");
        using (Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            socket.Bind(new UnixDomainSocketEndPoint(path));
            await UnreachableAsync(new Uri("unix://" + path), "refused");
        }

        File.Delete(path);
    }

    [Fact]
    public async Task A_port_where_nobody_listens()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        await UnreachableAsync(new Uri($"tcp://127.0.0.1:{port}"), "refused");
    }

    [Fact]
    public async Task A_closed_connector_opens_nothing()
    {
        EngineConnector closed = new();
        closed.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            closed.OpenAsync(
                closed.FindAddress(new Uri("unix:///x.sock")),
                TimeSpan.FromSeconds(1), CancellationToken.None));
    }

    private static CannedEngine Pinged(string ping, string? path = null) => new(
        (line, stream, stop) =>
            CannedEngine.SendAsync(
                stream, line.Contains("/_ping", StringComparison.Ordinal) ? ping : CannedEngine.Answer("[]"), stop),
        path);

    private static string Exchanged(string line, bool isNew) => line switch
    {
        _ when line.Contains("/_ping", StringComparison.Ordinal) => CannedEngine.Ping(isNew ? "1.70" : "1.54"),
        _ when line.StartsWith("GET /version", StringComparison.Ordinal) =>
            CannedEngine.Answer("""{"ApiVersion":"1.70","MinAPIVersion":"1.60"}"""),
        _ => CannedEngine.Answer(
            """{"message":"client version 1.54 is too old. Minimum supported API version is 1.60"}""", "400 Bad Request"),
    };

    private static CannedEngine Engine(string? pinged, string version) => new((line, stream, stop) =>
        CannedEngine.SendAsync(stream,
        line.Contains("/_ping", StringComparison.Ordinal) ? CannedEngine.Ping(pinged)
        : line.StartsWith("GET /version", StringComparison.Ordinal) ? CannedEngine.Answer(version)
        : CannedEngine.Answer("[]"),
        stop));

    private async Task UnreachableAsync(Uri address, string reason)
    {
        Stopwatch watch = Stopwatch.StartNew();
        DockerNetworkException failure = await FailsAsync(address);

        Assert.Equal(FailureKind.EngineUnreachable, failure.Kind);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Contains($"{address.OriginalString} (-DockerHost)", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private Task<DockerNetworkException> FailsAsync(Uri address) =>
        Assert.ThrowsAsync<DockerNetworkException>(() => OpenAsync(address));

    private Task<INetworkEngine> OpenAsync(Uri address) =>
        _connector.OpenAsync(_connector.FindAddress(address), TimeSpan.FromSeconds(30), CancellationToken.None);
}
