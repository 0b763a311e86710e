using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Stands between the module and the real engine: writes down what is asked, and falls silent when it is told to.</summary>
public sealed partial class EngineRelay : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dnr-{Guid.NewGuid():N}.sock");
    private readonly EngineFixture _engine;
    private readonly Task _accepting;
    private volatile bool _isSilent;

    public EngineRelay(EngineFixture engine)
    {
        _engine = engine;
        _listener.Bind(new UnixDomainSocketEndPoint(_path));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public Uri Address => new("unix://" + _path);

    /// <summary>Every request so far: its verb and path.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>From now on nothing goes through, as with an engine that hangs. Connections stay open.</summary>
    public void FallSilent() => _isSilent = true;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        File.Delete(_path);
        _stop.Dispose();
    }

    [GeneratedRegex("^(GET|POST|DELETE|HEAD) (/\\S*) HTTP/1.1\r?$", RegexOptions.Multiline)]
    private static partial Regex RequestLine { get; }

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
        using Socket near = client;
        using Socket far = _engine.Address.Scheme == "unix"
            ? new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (_engine.Address.Scheme == "unix")
                await far.ConnectAsync(new UnixDomainSocketEndPoint(_engine.Address.AbsolutePath), _stop.Token);
            else
                await far.ConnectAsync(_engine.Address.Host, _engine.Address.Port, _stop.Token);
            await Task.WhenAll(PassAsync(near, far, Note), PassAsync(far, near, _ => { }));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // One of the two has gone.
        }
    }

    /// <summary>Each side may say that it has no more to say, and go on listening.</summary>
    private async Task PassAsync(Socket from, Socket to, Action<ReadOnlyMemory<byte>> look)
    {
        byte[] buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, _stop.Token) is int length and > 0)
        {
            if (_isSilent)
                await Task.Delay(Timeout.Infinite, _stop.Token);
            look(buffer.AsMemory(0, length));
            await to.SendAsync(buffer.AsMemory(0, length), _stop.Token);
        }

        to.Shutdown(SocketShutdown.Send);
    }

    private void Note(ReadOnlyMemory<byte> sent)
    {
        foreach (Match match in RequestLine.Matches(Encoding.Latin1.GetString(sent.Span)))
            Requests.Enqueue($"{match.Groups[1].Value} {match.Groups[2].Value}");
    }
}
