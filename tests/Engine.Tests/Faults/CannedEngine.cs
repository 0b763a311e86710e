using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Faults;

/// <summary>Sends responses that no real engine can be made to send: recorded ones of other versions, and broken
/// ones.</summary>
public sealed class CannedEngine : IAsyncDisposable
{
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private readonly TestSocket _socket;

    /// <summary>Listens on a socket.</summary>
    /// <param name="answer">Gets a request's line, such as <c>GET /v1.41/networks HTTP/1.1</c>, and writes the
    /// response. The connection is closed after it.</param>
    /// <param name="path">The socket's path, or null for a new one.</param>
    public CannedEngine(Func<string, Stream, CancellationToken, Task> answer, string? path = null)
    {
        _answer = answer;
        _socket = new TestSocket(ServeAsync, path);
    }

    public Uri Address => _socket.Address;

    public ConcurrentQueue<string> Requests { get; } = new();

    public static string Answer(
        string body, string status = "200 OK", string headers = "Content-Type: application/json\r\n") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: "
            + $"close\r\n\r\n{body}";

    public static string Ping(string? version = "1.41", string os = "linux") =>
        Answer("OK", headers: $"OSType: {os}\r\n{(version is null ? "" : $"Api-Version: {version}\r\n")}");

    public static Task SendAsync(Stream stream, string text, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask();

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task ServeAsync(Socket connection, CancellationToken stop)
    {
        await using NetworkStream stream = new(connection, ownsSocket: false);
        string line = await ReadRequestAsync(stream, stop);
        Requests.Enqueue(line);
        if (line.Length > 0)
            await _answer(line, stream, stop);
    }

    private static async Task<string> ReadRequestAsync(Stream stream, CancellationToken stop)
    {
        byte[] buffer = new byte[64 * 1024];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), stop);
            length += read;
            string text = Encoding.UTF8.GetString(buffer, 0, length);
            if (read == 0 || text.Contains("\r\n\r\n", StringComparison.Ordinal))
                return text.Split("\r\n")[0];
        }
    }
}
