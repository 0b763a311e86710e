using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>A registry on an engine's own machine (the distribution API, version 2) with one image, whose layer arrives
/// slowly and never ends.</summary>
internal static class SlowRegistry
{
    internal const string Image = "127.0.0.1:5000/slow:1";

    private const long LayerBytes = 1L << 30;
    private const string ManifestKind = "application/vnd.docker.distribution.manifest.v2+json";
    private const string Config = """{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":["sha256:1111111111111111111111111111111111111111111111111111111111111111"]}}""";

    private static readonly string Manifest = $$"""
        {"schemaVersion":2,"mediaType":"{{ManifestKind}}","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":{{Config.Length}},"digest":"{{Digest(Config)}}"},"layers":[
        {"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":{{LayerBytes}},"digest":"sha256:{{new string('2', 64)}}"}]}
        """;

    /// <summary>Starts the registry.</summary>
    internal static TestSocket Start(MortalEngine engine) =>
        new(
            ServeAsync,
            NetworkNamespace.Inside(engine.MachineId, () => TestSocket.Listen(new IPEndPoint(IPAddress.Loopback, 5000)))
        );

    private static string Digest(string text) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task ServeAsync(Socket client, CancellationToken stop)
    {
        await using NetworkStream stream = new(client);
        using StreamReader reader = new(stream);
        string[] request = (await reader.ReadLineAsync(stop) ?? "").Split(' ');
        while (await reader.ReadLineAsync(stop) is { Length: > 0 })
        {
            // The headers contain nothing needed.
        }

        await AnswerAsync(stream, request[0] == "HEAD", request.ElementAtOrDefault(1) ?? "", stop);
    }

    private static async Task AnswerAsync(NetworkStream stream, bool isHead, string path, CancellationToken stop)
    {
        bool isLayer = path.EndsWith("22", StringComparison.Ordinal);
        (string kind, string body) = path.Contains("/manifests/", StringComparison.Ordinal) ? (ManifestKind, Manifest)
            : path.EndsWith(Digest(Config), StringComparison.Ordinal) ? ("application/octet-stream", Config)
            : ("application/json", "{}");
        long length = isLayer ? LayerBytes : body.Length;
        string head =
            $"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nDocker-Content-Digest: {Digest(body)}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(isHead || isLayer ? head : head + body), stop);
        byte[] drip = new byte[1 << 20];
        while (isLayer && !isHead)
        {
            await stream.WriteAsync(drip, stop);
            await Task.Delay(20, stop);
        }
    }
}
