using System.Collections.Concurrent;
using System.Net.Sockets;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A proxy in front of a real engine. One request, selected by its key, meets a fault; all others go
/// through.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly Uri _engine;
    private readonly FaultKind _fault;
    private readonly string? _at;
    private readonly TestSocket _socket;
    private readonly ConcurrentDictionary<string, int> _underWay = new();
    private readonly ConcurrentDictionary<string, int> _most = new();
    private int _met;
    private volatile bool _isOver;

    /// <summary>Opens the proxy.</summary>
    /// <param name="engine">The engine behind the proxy.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="at">The key of the request whose first occurrence meets the fault; null for none.</param>
    internal FaultProxy(Uri engine, FaultKind fault = FaultKind.None, string? at = null)
    {
        (_engine, _fault, _at) = (engine, fault, at);
        _socket = new TestSocket(ServeAsync);
    }

    internal string Address => _socket.Address.OriginalString;

    /// <summary>The keys of the received requests, in order.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The first lines of the received requests.</summary>
    internal ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>True if a request met the fault.</summary>
    internal bool IsMet => _met > 0;

    /// <summary>Returns the largest number of simultaneous requests of one key.</summary>
    internal int Most(string key) => _most.GetValueOrDefault(key);

    /// <summary>Forwards everything from now on.</summary>
    internal void Calm() => _isOver = true;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task ServeAsync(Socket client, CancellationToken stop)
    {
        if (!_isOver && _fault == FaultKind.GoneDone && IsMet)
            return;

        if (await PeekAsync(client, stop) is { } key && IsTheOne(key) && _fault == FaultKind.Reset)
            return;

        if (await Exchange.ReadAsync(client, stop) is { } asked)
            await AnswerAsync(client, asked, stop);
    }

    /// <summary>Peeks at the request: if a socket closes with unread data, the connection is reset.</summary>
    private async Task<string?> PeekAsync(Socket client, CancellationToken stop)
    {
        if (_isOver || _at is null || _fault != FaultKind.Reset)
            return null;

        byte[] first = new byte[4096];
        int count = await client.ReceiveAsync(first, SocketFlags.Peek, stop);
        string line = System.Text.Encoding.ASCII.GetString(first, 0, count).Split("\r\n")[0];
        return count == 0 ? null : Exchange.KeyOf(line);
    }

    private async Task AnswerAsync(Socket client, Exchange asked, CancellationToken stop)
    {
        Requests.Enqueue(asked.Key);
        Lines.Enqueue(asked.Head.Split("\r\n")[0]);
        FaultKind fault = _fault != FaultKind.Reset && IsTheOne(asked.Key) ? _fault : FaultKind.None;
        Begin(asked.Key);
        try
        {
            await new Answer(client, asked, _engine, stop).GiveAsync(fault);
        }
        finally
        {
            _underWay.AddOrUpdate(asked.Key, 0, (_, count) => count - 1);
        }
    }

    private void Begin(string key)
    {
        int now = _underWay.AddOrUpdate(key, 1, (_, count) => count + 1);
        _most.AddOrUpdate(key, now, (_, most) => Math.Max(most, now));
    }

    private bool IsTheOne(string key) => !_isOver && key == _at && Interlocked.Increment(ref _met) == 1;
}
