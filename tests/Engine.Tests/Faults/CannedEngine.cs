using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace DockerNetwork.Engine.Tests.Faults;

/// <summary>Sends what no real engine can be made to send: recorded answers of other versions, and broken ones.</summary>
public sealed class CannedEngine : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private readonly string _path;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Task _accepting;

    /// <summary>Listens on a socket.</summary>
    /// <param name="answer">Gets a request's line, such as <c>GET /v1.41/networks HTTP/1.1</c>, and writes the answer; the connection is closed after it.</param>
    /// <param name="path">The socket's path, or null for a new one.</param>
    public CannedEngine(Func<string, Stream, CancellationToken, Task> answer, string? path = null)
    {
        _answer = answer;
        _path = path ?? Path.Combine(Path.GetTempPath(), $"dn-{Guid.NewGuid():N}.sock");
        _listener.Bind(new UnixDomainSocketEndPoint(_path));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public Uri Address => new("unix://" + _path);

    public ConcurrentQueue<string> Requests { get; } = new();

    public static string Answer(string body, string status = "200 OK", string headers = "Content-Type: application/json\r\n") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public static string Ping(string? version = "1.41", string os = "linux") => Answer("OK", headers: $"OSType: {os}\r\n{(version is null ? "" : $"Api-Version: {version}\r\n")}");

    public static Task SendAsync(Stream stream, string text, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask();

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

    private async Task ServeAsync(Socket connection)
    {
        await using NetworkStream stream = new(connection, ownsSocket: true);
        try
        {
            string line = await ReadRequestAsync(stream);
            Requests.Enqueue(line);
            if (line.Length > 0)
                await _answer(line, stream, _stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The other side went away, or the test is over.
        }
    }

    private async Task<string> ReadRequestAsync(Stream stream)
    {
        byte[] buffer = new byte[64 * 1024];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), _stop.Token);
            length += read;
            string text = Encoding.UTF8.GetString(buffer, 0, length);
            if (read == 0 || text.Contains("\r\n\r\n", StringComparison.Ordinal))
                return text.Split("\r\n")[0];
        }
    }
}
