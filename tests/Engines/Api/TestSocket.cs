using System.Net.Sockets;

namespace DockerNetwork.Testing;

/// <summary>A Unix socket of a test's own. What connects to it is served by a function until it is disposed of.</summary>
public sealed class TestSocket : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Func<Socket, CancellationToken, Task> _serve;
    private readonly string _path;
    private readonly Task _accepting;

    /// <summary>Opens it.</summary>
    /// <param name="serve">Serves one connection, which is closed after it. It may end by the other side's going away, and by cancellation.</param>
    /// <param name="path">The socket's path, or null for a new one.</param>
    public TestSocket(Func<Socket, CancellationToken, Task> serve, string? path = null)
    {
        _serve = serve;
        _path = path ?? Path.Combine(Path.GetTempPath(), $"dn-{Guid.NewGuid():N}.sock");
        _listener.Bind(new UnixDomainSocketEndPoint(_path));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    /// <summary>Its address.</summary>
    public Uri Address => new("unix://" + _path);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        File.Delete(_path);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true)
                served.Add(ServeAsync(await _listener.AcceptAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            try
            {
                await _serve(client, _stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The other side went away, or the test is over.
            }
        }
    }
}
