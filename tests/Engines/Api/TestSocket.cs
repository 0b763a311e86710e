using System.Net;
using System.Net.Sockets;

namespace DockerNetwork.Testing;

/// <summary>A socket for one test. A function serves its connections until it is disposed.</summary>
public sealed class TestSocket : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener;
    private readonly Func<Socket, CancellationToken, Task> _serve;
    private readonly Task _accepting;

    /// <summary>Opens a Unix socket.</summary>
    /// <param name="serve">Serves one connection, which is closed afterwards. It may fail because the other side
    /// closes, or be cancelled.</param>
    /// <param name="path">The socket's path, or null for a new one.</param>
    public TestSocket(Func<Socket, CancellationToken, Task> serve, string? path = null)
        : this(
            serve,
            Listen(
                new UnixDomainSocketEndPoint(path ?? Path.Combine(Path.GetTempPath(), $"dn-{Guid.NewGuid():N}.sock"))))
    {
    }

    /// <summary>Serves a socket.</summary>
    /// <param name="serve">Serves one connection, as above.</param>
    /// <param name="listener">A socket from <see cref="Listen"/>.</param>
    public TestSocket(Func<Socket, CancellationToken, Task> serve, Socket listener)
    {
        _serve = serve;
        _listener = listener;
        Address = listener.LocalEndPoint is IPEndPoint port
            ? new Uri($"tcp://{port}")
            : new Uri($"unix://{listener.LocalEndPoint}");
        _accepting = AcceptAsync();
    }

    /// <summary>The address of the socket.</summary>
    public Uri Address { get; }

    /// <summary>Opens a listening socket.</summary>
    /// <param name="place">A path, or an address with a port (0: any).</param>
    /// <returns>The listening socket.</returns>
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
                // The other side has closed, or the test is over.
            }
        }
    }
}
