using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace DockerNetwork.Testing;

/// <summary>A further socket in front of a real engine: an engine with a separate address, with a delay, or one that
/// accepts requests and never responds.</summary>
public sealed class SocketProxy : IAsyncDisposable
{
    private readonly Uri _engine;
    private readonly TimeSpan? _delay;
    private readonly TestSocket _socket;

    /// <summary>Opens the socket.</summary>
    /// <param name="engine">The engine behind the socket, on a Unix socket.</param>
    /// <param name="delay">The delay of each response; null if no response comes.</param>
    public SocketProxy(Uri engine, TimeSpan? delay)
    {
        _engine = engine;
        _delay = delay;
        _socket = new TestSocket(ServeAsync);
    }

    /// <summary>The address of the socket.</summary>
    public Uri Address => _socket.Address;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task ServeAsync(Socket client, CancellationToken stop)
    {
        using Socket engine = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await engine.ConnectAsync(new UnixDomainSocketEndPoint(_engine.LocalPath), stop);
        StrongBox<bool> isAsked = new();
        Task asking = CopyAsync(client, engine, () =>
        {
            isAsked.Value = true;
            return Task.CompletedTask;
        }, stop);
        await Task.WhenAny(asking, CopyAsync(engine, client, () => DelayAsync(isAsked, stop), stop));
    }

    /// <summary>Delays the response once: it may come in several pieces.</summary>
    private async Task DelayAsync(StrongBox<bool> isAsked, CancellationToken stop)
    {
        if (isAsked.Value)
            await Task.Delay(_delay ?? Timeout.InfiniteTimeSpan, stop);

        isAsked.Value = false;
    }

    private static async Task CopyAsync(Socket from, Socket to, Func<Task> before, CancellationToken stop)
    {
        byte[] buffer = new byte[65536];
        try
        {
            for (
                int count = await from.ReceiveAsync(buffer, stop);
                count > 0;
                count = await from.ReceiveAsync(buffer, stop))
            {
                await before();
                await to.SendAsync(buffer.AsMemory(0, count), stop);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy closes, or one side has closed.
        }
    }
}
