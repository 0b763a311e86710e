using System.Net;
using System.Net.Sockets;
using DockerNetwork.Engine.Tests.Endpoints;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Tls;

/// <summary>TLS on only one side is reported as such, with a recommended action.</summary>
public sealed class TlsPortTests(EngineFixture fixture) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly Certificates _certificates = new();
    private readonly DockerFolder _config = new();

    public void Dispose()
    {
        _config.Dispose();
        _certificates.Dispose();
    }

    [Fact]
    public async Task A_daemon_with_tlsverify_wants_TLS()
    {
        Assert.SkipWhen(TlsEngine.Hindrance is not null, TlsEngine.Hindrance ?? "");
        await using TlsEngine engine = await TlsEngine.StartAsync(
            _certificates, TestContext.Current.CancellationToken);

        await NeedsTlsAsync(engine.Address.OriginalString, "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "context");
        await NeedsTlsAsync(
            $"http://{engine.Address.Authority}", $"tcp://{engine.Address.Authority}", "DOCKER_TLS_VERIFY");
        _config.Context("lab", engine.Address);
        await NeedsTlsAsync(null, "docker context update lab", "ca=FILE");
        await ReachesWithCertificatesAsync(engine);
    }

    [Theory]
    [InlineData("400 Bad Request", "Client sent an HTTP request to an HTTPS server.\n")]
    [InlineData("400 Bad Request", "<html><center>The plain HTTP request was sent to HTTPS port</center></html>")]
    [InlineData("400 Bad Request", "<p>Reason: You're speaking plain HTTP to an SSL-enabled server port.</p>")]
    public async Task What_servers_say_to_plain_HTTP_on_a_TLS_port(string status, string words)
    {
        await using TestSocket port = Port((client, stop) => AnswerAsync(client, status, words, stop));

        await NeedsTlsAsync(port.Address.OriginalString, "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH");
    }

    [Fact]
    public async Task Another_refusal_of_a_ping_is_not_taken_for_TLS()
    {
        await using TestSocket port =
            Port((client, stop) => AnswerAsync(client, "400 Bad Request", "Bad Request", stop));

        DockerNetworkException failure = await FailsAsync(port.Address.OriginalString);

        Assert.Equal(FailureKind.EngineFault, failure.Kind);
        Assert.Contains("is not a Docker Engine", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daemon_without_TLS_is_told_as_one()
    {
        await using TestSocket port = Port(LeadToEngineAsync);
        _config["DOCKER_TLS_VERIFY"] = "1";
        _config["DOCKER_CERT_PATH"] = _certificates.ClientFolder();

        DockerNetworkException failure = await FailsAsync(port.Address.OriginalString);

        Assert.Equal(FailureKind.EngineUnreachable, failure.Kind);
        Says(failure, port.Address.OriginalString, "does not speak TLS", "DOCKER_TLS_VERIFY");
    }

    [Fact]
    public async Task A_contexts_daemon_without_TLS_is_told_as_one()
    {
        await using TestSocket port = Port(LeadToEngineAsync);
        _config.Context("lab", port.Address, _certificates.ClientFolder());

        DockerNetworkException failure = await FailsAsync(null);

        Assert.Equal(FailureKind.EngineUnreachable, failure.Kind);
        Says(failure, "context 'lab'", "does not speak TLS", "docker context inspect lab");
    }

    private async Task ReachesWithCertificatesAsync(TlsEngine engine)
    {
        _config["DOCKER_HOST"] = engine.Address.OriginalString;
        _config["DOCKER_TLS_VERIFY"] = "1";
        _config["DOCKER_CERT_PATH"] = _certificates.ClientFolder();
        using EngineConnector connector = _config.Connector();

        INetworkEngine reached = await OpenAsync(connector, null);

        Assert.NotEmpty(await reached.Networks.ListAsync(CancellationToken.None));
    }

    private async Task NeedsTlsAsync(string? host, params string[] advice)
    {
        DockerNetworkException failure = await FailsAsync(host);

        Assert.True(failure.Kind == FailureKind.EngineUnreachable, failure.ToString());
        Says(failure, ["speaks TLS", .. advice]);
    }

    private async Task<DockerNetworkException> FailsAsync(string? host)
    {
        _config["DOCKER_HOST"] = host;
        using EngineConnector connector = _config.Connector();
        return await Assert.ThrowsAsync<DockerNetworkException>(
            () => OpenAsync(connector, host is null ? "lab" : null));
    }

    private static Task<INetworkEngine> OpenAsync(EngineConnector connector, string? context) =>
        connector.OpenAsync(connector.FindContext(context), TimeSpan.FromSeconds(30), CancellationToken.None);

    private static void Says(DockerNetworkException failure, params string[] words)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(failure.Message);
        Assert.All(words, word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
    }

    private static TestSocket Port(Func<Socket, CancellationToken, Task> serve) =>
        new(serve, TestSocket.Listen(new IPEndPoint(IPAddress.Loopback, 0)));

    private static async Task AnswerAsync(Socket client, string status, string words, CancellationToken stop)
    {
        await client.ReceiveAsync(new byte[4096], stop);
        string answer = $"HTTP/1.0 {status}\r\n\r\n{words}";
        await client.SendAsync(System.Text.Encoding.ASCII.GetBytes(answer), stop);
        client.Shutdown(SocketShutdown.Send);
    }

    private async Task LeadToEngineAsync(Socket client, CancellationToken stop)
    {
        using Socket engine = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await engine.ConnectAsync(new UnixDomainSocketEndPoint(fixture.Address.LocalPath), stop);
        // A stream that owns the socket shuts it down before it closes it; otherwise the last bytes would be lost.
        await using NetworkStream near = new(client, ownsSocket: true);
        await using NetworkStream far = new(engine);
        await Task.WhenAny(near.CopyToAsync(far, stop), far.CopyToAsync(near, stop));
    }
}
