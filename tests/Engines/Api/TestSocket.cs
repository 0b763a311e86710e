using System.Net;
using System.Net.Sockets;

namespace DockerNetwork.Testing;

/// <summary>A socket of a test's own. What connects to it is served by a function until it is disposed of.</summary>
public sealed class TestSocket : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener;
    private readonly Func<Socket, CancellationToken, Task> _serve;
    private readonly Task _accepting;

    /// <summary>Opens a Unix socket.</summary>
    /// <param name="serve">Serves one connection, which is closed after it. It may end by the other side's going away,
    /// and by cancellation.</param>
    /// <param name="path">The socket's path, or null for a new one.</param>
    public TestSocket(Func<Socket, CancellationToken, Task> serve, string? path = null)
        : this(
            serve,
            Listen(
                new UnixDomainSocketEndPoint(path ?? Path.Combine(Path.GetTempPath(), $"dn-{Guid.NewGuid():N}.sock"))))
    {
    }

    /// <summary>Serves a socket.</summary>
    /// <param name="serve">As above.</param>
    /// <param name="listener">One that <see cref="Listen"/> made.</param>
    public TestSocket(Func<Socket, CancellationToken, Task> serve, Socket listener)
    {
        _serve = serve;
        _listener = listener;
        Address = listener.LocalEndPoint is IPEndPoint port
            ? new Uri($"tcp://{port}")
            : new Uri($"unix://{listener.LocalEndPoint}");
        _accepting = AcceptAsync();
    }

    /// <summary>Its address.</summary>
    public Uri Address { get; }

    /// <summary>Opens a socket.</summary>
    /// <param name="place">A path, or an address with a port; 0 for any.</param>
    /// <returns>A socket that listens.</returns>
    public static Socket Listen(EndPoint place)
    {
        Socket listener = new(place.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(place);
        listener.Listen();
        return listener;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        if (Address.Scheme == "unix")
            File.Delete(Address.AbsolutePath);
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
            catch (Exception e)
                when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // The other side went away, or the test is over.
            }
        }
    }
}
