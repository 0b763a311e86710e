using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Faults;

/// <summary>Resets connections before the first byte of the response.</summary>
public sealed class RetryGetHandlerTests : IDisposable
{
    private readonly EngineConnector _connector = new();
    private readonly ConcurrentQueue<string> _requests = new();

    public void Dispose() => _connector.Dispose();

    [Fact]
    public async Task What_only_reads_is_asked_once_more()
    {
        await using TestSocket socket = new((client, stop) => ServeAsync(client, resets: 1, stop));

        Assert.Empty(await (await OpenAsync(socket)).Networks.ListAsync(CancellationToken.None));
        Assert.Equal(2, Count("GET"));
    }

    [Fact]
    public async Task And_not_a_third_time()
    {
        await using TestSocket socket = new((client, stop) => ServeAsync(client, resets: 9, stop));

        INetworkEngine engine = await OpenAsync(socket);
        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(() =>
            engine.Networks.ListAsync(CancellationToken.None));
        Assert.Equal(FailureKind.EngineFault, failure.Kind);
        Assert.Equal(2, Count("GET"));
    }

    [Fact]
    public async Task What_changes_something_is_sent_once()
    {
        await using TestSocket socket = new((client, stop) => ServeAsync(client, resets: 1, stop));

        INetworkEngine engine = await OpenAsync(socket);
        DockerNetworkException failure = await Assert.ThrowsAsync<DockerNetworkException>(() =>
            engine.Networks.RemoveAsync("lab", CancellationToken.None));
        Assert.Equal(FailureKind.EngineFault, failure.Kind);
        Assert.Equal(1, Count("DELETE"));
    }

    private int Count(string method) =>
        _requests.Count(line =>
            line.StartsWith(method, StringComparison.Ordinal) && !line.Contains("_ping", StringComparison.Ordinal));

    private Task<INetworkEngine> OpenAsync(TestSocket socket) =>
        _connector.OpenAsync(_connector.FindAddress(socket.Address), TimeSpan.FromSeconds(20), CancellationToken.None);

    /// <summary>Peeks at a request without reading it: if a socket closes with unread data, the connection is
    /// reset.</summary>
    private async Task ServeAsync(Socket client, int resets, CancellationToken stop)
    {
        byte[] request = new byte[8192];
        int count = await client.ReceiveAsync(request, SocketFlags.Peek, stop);
        string line = Encoding.ASCII.GetString(request, 0, count).Split("\r\n")[0];
        _requests.Enqueue(line);
        if (!line.Contains("_ping", StringComparison.Ordinal) && _requests.Count(earlier => earlier == line) <= resets)
            return;

        await client.ReceiveAsync(request, stop);
        string answer = line.Contains("_ping", StringComparison.Ordinal)
            ? CannedEngine.Ping()
            : CannedEngine.Answer("[]");
        await client.SendAsync(Encoding.ASCII.GetBytes(answer), stop);
    }
}
