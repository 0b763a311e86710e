using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace DockerNetwork.Engine.Tests.Tls;

/// <summary>A TLS port of a real engine: takes TLS off and hands the bytes on to its socket.</summary>
public sealed class TlsDoor : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SslServerAuthenticationOptions _options;
    private readonly string _socket;
    private readonly Task _accepting;

    public TlsDoor(X509Certificate2 certificate, string engineSocket, bool clientNeeded = true)
    {
        _socket = engineSocket;
        _options = new SslServerAuthenticationOptions
        {
            ServerCertificate = certificate,
            ClientCertificateRequired = clientNeeded,
            RemoteCertificateValidationCallback = (_, client, _, _) => !clientNeeded || client is not null,
        };
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true)
                served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        // A listener that is closed while it is asked says so in one of these ways, as the moment falls.
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        await using (SslStream near = new(client.GetStream()))
        {
            try
            {
                await near.AuthenticateAsServerAsync(_options, _stop.Token);
                using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(_socket), _stop.Token);
                await using NetworkStream far = new(socket);
                await Task.WhenAny(near.CopyToAsync(far, _stop.Token), far.CopyToAsync(near, _stop.Token));
            }
            catch (Exception e) when (e is AuthenticationException or IOException or SocketException or OperationCanceledException)
            {
                // The client would not trust us, or is done.
            }
        }
    }
}
