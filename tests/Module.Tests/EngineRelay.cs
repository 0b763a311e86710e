using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>A relay between the module and the real engine. It records the requests, and stops forwarding on
/// demand.</summary>
public sealed partial class EngineRelay : IAsyncDisposable
{
    private readonly EngineFixture _engine;
    private readonly TestSocket _socket;
    private volatile bool _isSilent;

    public EngineRelay(EngineFixture engine)
    {
        _engine = engine;
        _socket = new TestSocket(ServeAsync);
    }

    public Uri Address => _socket.Address;

    /// <summary>The recorded requests, each as verb and path.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Stops forwarding, as if the engine hangs. Connections stay open.</summary>
    public void FallSilent() => _isSilent = true;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    [GeneratedRegex("^(GET|POST|DELETE|HEAD) (/\\S*) HTTP/1.1\r?$", RegexOptions.Multiline)]
    private static partial Regex RequestLine { get; }

    private async Task ServeAsync(Socket near, CancellationToken stop)
    {
        await using NetworkStream far = (NetworkStream)await EngineAddress.ConnectAsync(_engine.Address, stop);
        await Task.WhenAll(PassAsync(near, far.Socket, Note, stop), PassAsync(far.Socket, near, _ => { }, stop));
    }

    /// <summary>Forwards data; each side may stop sending and still receive.</summary>
    private async Task PassAsync(Socket from, Socket to, Action<ReadOnlyMemory<byte>> look, CancellationToken stop)
    {
        byte[] buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, stop) is int length and > 0)
        {
            if (_isSilent)
                await Task.Delay(Timeout.Infinite, stop);
            look(buffer.AsMemory(0, length));
            await to.SendAsync(buffer.AsMemory(0, length), stop);
        }

        to.Shutdown(SocketShutdown.Send);
    }

    private void Note(ReadOnlyMemory<byte> sent)
    {
        foreach (Match match in RequestLine.Matches(Encoding.Latin1.GetString(sent.Span)))
            Requests.Enqueue($"{match.Groups[1].Value} {match.Groups[2].Value}");
    }
}
