using System.Net.Sockets;
using System.Text;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Serves a socket like an engine that has a great many networks and no container. It describes each network
/// as Docker Engine 20.10 describes a bridge.</summary>
internal sealed class GeneratedEngine : IAsyncDisposable
{
    /// <summary>The API version of the engine.</summary>
    internal const string Api = "1.41";

    private readonly byte[] _networks;
    private readonly TestSocket _socket;

    internal GeneratedEngine(int networks)
    {
        _networks = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, networks).Select(Network))}]\n");
        _socket = new TestSocket(ServeAsync);
    }

    internal Uri Address => _socket.Address;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private static string Network(int i) => $$$"""
        {"Name":"net-{{{i}}}","Id":"{{{i:x64}}}","Created":"2026-01-02T03:04:05.678901234Z","Scope":"local","Driver":"bridge","EnableIPv6":false,"IPAM":{"Driver":"default","Options":{},"Config":[{"Subnet":"10.{{{i / 4096 % 256}}}.{{{i / 16 % 256}}}.{{{i % 16 * 16}}}/28","Gateway":"10.{{{i / 4096 % 256}}}.{{{i / 16 % 256}}}.{{{(i % 16 * 16) + 1}}}"}]},"Internal":false,"Attachable":false,"Ingress":false,"ConfigFrom":{"Network":""},"ConfigOnly":false,"Containers":{},"Options":{"com.docker.network.bridge.name":"br-{{{i}}}"},"Labels":{"com.docker.compose.network":"default","com.docker.compose.project":"project-{{{i}}}"}}
        """;

    /// <summary>Serves one request after the other: a GET has no body, so it ends at the first empty line.</summary>
    private async Task ServeAsync(Socket client, CancellationToken stop)
    {
        await using NetworkStream stream = new(client);
        using StreamReader reader = new(stream, Encoding.Latin1, leaveOpen: true);
        while (await reader.ReadLineAsync(stop) is string request)
        {
            while (await reader.ReadLineAsync(stop) is { Length: > 0 })
                continue;

            byte[] body =
                request.Contains("/networks", StringComparison.Ordinal) ? _networks
                : request.Contains("/_ping", StringComparison.Ordinal) ? "OK"u8.ToArray()
                : "[]\n"u8.ToArray();
            byte[] head = Encoding.Latin1.GetBytes(
                $"HTTP/1.1 200 OK\r\nApi-Version: {Api}\r\nOSType: linux\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"
            );
            await stream.WriteAsync(head, stop);
            await stream.WriteAsync(body, stop);
        }
    }
}
