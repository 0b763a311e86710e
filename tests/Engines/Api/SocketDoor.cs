using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace DockerNetwork.Testing;

/// <summary>One more socket in front of a real engine: an engine with an address of its own, as slow as wanted, or one that takes what it is asked and never answers.</summary>
public sealed class SocketDoor : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dn-{Guid.NewGuid():N}.sock");
    private readonly Uri _engine;
    private readonly TimeSpan? _delay;
    private readonly Task _accepting;

    /// <summary>Opens it.</summary>
    /// <param name="engine">The engine behind it: a Unix socket.</param>
    /// <param name="delay">How long each of its answers takes longer; null for ever.</param>
    public SocketDoor(Uri engine, TimeSpan? delay)
    {
        _engine = engine;
        _delay = delay;
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
        using (Socket engine = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            try
            {
                await engine.ConnectAsync(new UnixDomainSocketEndPoint(_engine.LocalPath), _stop.Token);
                StrongBox<bool> isAsked = new();
                await Task.WhenAny(CopyAsync(client, engine, () => isAsked.Value = true), CopyAsync(engine, client, isAsked));
            }
            catch (SocketException)
            {
                // One of the two is gone.
            }
        }
    }

    private Task CopyAsync(Socket client, Socket engine, Action asked) => CopyAsync(client, engine, () =>
    {
        asked();
        return Task.CompletedTask;
    });

    /// <summary>An answer may come in several pieces; it is late by the delay once.</summary>
    private Task CopyAsync(Socket engine, Socket client, StrongBox<bool> isAsked) => CopyAsync(engine, client, async () =>
    {
        if (isAsked.Value)
            await Task.Delay(_delay ?? Timeout.InfiniteTimeSpan, _stop.Token);

        isAsked.Value = false;
    });

    private async Task CopyAsync(Socket from, Socket to, Func<Task> before)
    {
        byte[] buffer = new byte[65536];
        try
        {
            for (int count = await from.ReceiveAsync(buffer, _stop.Token); count > 0; count = await from.ReceiveAsync(buffer, _stop.Token))
            {
                await before();
                await to.SendAsync(buffer.AsMemory(0, count), _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The door closes, or one side is gone.
        }
    }
}
