using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Tls;

/// <summary>A TLS port for a real engine: decrypts TLS and forwards the bytes to the engine's socket.</summary>
public sealed class TlsProxy : IAsyncDisposable
{
    private readonly SslServerAuthenticationOptions _options;
    private readonly string _engine;
    private readonly TestSocket _socket;

    public TlsProxy(X509Certificate2 certificate, string engineSocket, bool clientNeeded = true)
    {
        _engine = engineSocket;
        _options = new SslServerAuthenticationOptions
        {
            ServerCertificate = certificate,
            ClientCertificateRequired = clientNeeded,
            RemoteCertificateValidationCallback = (_, client, _, _) => !clientNeeded || client is not null,
        };
        _socket = new TestSocket(ServeAsync, TestSocket.Listen(new IPEndPoint(IPAddress.Loopback, 0)));
    }

    public Uri Address => _socket.Address;

    public ValueTask DisposeAsync() => _socket.DisposeAsync();

    private async Task ServeAsync(Socket client, CancellationToken stop)
    {
        // A stream that owns the socket shuts it down before it closes it; otherwise the last bytes would be lost.
        await using SslStream near = new(new NetworkStream(client, ownsSocket: true));
        try
        {
            await near.AuthenticateAsServerAsync(_options, stop);
        }
        catch (AuthenticationException)
        {
            // The client does not trust the certificate.
            return;
        }

        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_engine), stop);
        await using NetworkStream far = new(socket);
        await Task.WhenAny(near.CopyToAsync(far, stop), far.CopyToAsync(near, stop));
    }
}
