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
        Assert.Equal(FailureKind.EngineUnreachable, (await Assert.ThrowsAsync<DockerNetworkException>(() => before.Networks.ListAsync(CancellationToken.None))).Kind);

        await using CannedEngine other = Pinged(CannedEngine.Ping("1.41"), path);
        INetworkEngine after = await OpenAsync(other.Address);
        await after.Networks.ListAsync(CancellationToken.None);

        Assert.Equal(("1.45", "1.41"), (before.Api.ToString(), after.Api.ToString()));
    }

    [Fact]
    public Task A_socket_that_is_not_there() => UnreachableAsync(new Uri("unix:///tmp/dockernetwork-nonesuch.sock"), "there is no such socket");

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

        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.OpenAsync(closed.FindAddress(new Uri("unix:///x.sock")), TimeSpan.FromSeconds(1), CancellationToken.None));
    }

    private static CannedEngine Pinged(string ping, string? path = null) => new(
        (line, stream, stop) => CannedEngine.SendAsync(stream, line.Contains("/_ping", StringComparison.Ordinal) ? ping : CannedEngine.Answer("[]"), stop), path);

    private async Task UnreachableAsync(Uri address, string reason)
    {
        Stopwatch watch = Stopwatch.StartNew();
        DockerNetworkException failure = await FailsAsync(address);

        Assert.Equal(FailureKind.EngineUnreachable, failure.Kind);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Contains($"{address.OriginalString} (-DockerHost)", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private Task<DockerNetworkException> FailsAsync(Uri address) => Assert.ThrowsAsync<DockerNetworkException>(() => OpenAsync(address));

    private Task<INetworkEngine> OpenAsync(Uri address) => _connector.OpenAsync(_connector.FindAddress(address), TimeSpan.FromSeconds(30), CancellationToken.None);
}
