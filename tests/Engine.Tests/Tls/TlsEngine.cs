using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Tls;

/// <summary>A real daemon with --tlsverify on a port of its private machine, and a port of this computer that forwards
/// to it.</summary>
internal sealed class TlsEngine : IAsyncDisposable
{
    private static readonly IPEndPoint Port = new(IPAddress.Loopback, 2376);

    private readonly PrivateHouse _house;
    private readonly TestSocket _door;

    private TlsEngine(PrivateHouse house)
    {
        _house = house;
        _door = new TestSocket(ServeAsync, TestSocket.Listen(new IPEndPoint(IPAddress.Loopback, 0)));
    }

    /// <summary>The reason why no such engine can run here; null if it can.</summary>
    public static string? Hindrance =>
        !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess
            ? "A daemon of the test's own takes root on Linux."
        : EngineEdition.Current.Root is null && Tool.Find("dockerd") is null
            ? "A daemon of the test's own takes docker.io."
        : null;

    public Uri Address => _door.Address;

    /// <summary>Starts such an engine.</summary>
    public static async Task<TlsEngine> StartAsync(Certificates certificates, CancellationToken cancellationToken)
    {
        string run = Guid.NewGuid().ToString("N")[..8];
        PrivateHouse house = await PrivateHouse.OpenAsync(
            run, EngineEdition.Current, [], TextWriter.Null, cancellationToken);
        try
        {
            await house.Engine.StopAsync();
            SetTls(Path.GetDirectoryName(house.Engine.Api.Address.LocalPath)!, certificates);
            await house.Engine.StartAsync(cancellationToken);
            return new TlsEngine(house);
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _house.DisposeAsync();
    }

    /// <summary>Adds the port and its certificate to the daemon's settings.</summary>
    private static void SetTls(string folder, Certificates certificates)
    {
        using X509Certificate2 server = certificates.Server(IPAddress.Loopback);
        using RSA key = server.GetRSAPrivateKey()!;
        File.Copy(Path.Combine(certificates.ClientFolder(), "ca.pem"), Path.Combine(folder, "ca.pem"));
        File.WriteAllText(Path.Combine(folder, "cert.pem"), server.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        string file = Path.Combine(folder, "daemon.json");
        JsonObject settings = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        settings["hosts"]!.AsArray().Add($"tcp://{Port}");
        settings["tlsverify"] = true;
        settings["tlscacert"] = Path.Combine(folder, "ca.pem");
        settings["tlscert"] = Path.Combine(folder, "cert.pem");
        settings["tlskey"] = Path.Combine(folder, "key.pem");
        File.WriteAllText(file, settings.ToJsonString());
    }

    private async Task ServeAsync(Socket client, CancellationToken stop)
    {
        using Socket engine = NetworkNamespace.Inside(
            _house.Machine.ProcessId, () => new Socket(SocketType.Stream, ProtocolType.Tcp));
        await engine.ConnectAsync(Port, stop);
        // A stream that owns the socket shuts it down before it closes it; otherwise the last bytes would be lost.
        await using NetworkStream near = new(client, ownsSocket: true);
        await using NetworkStream far = new(engine);
        await Task.WhenAny(near.CopyToAsync(far, stop), far.CopyToAsync(near, stop));
    }
}
