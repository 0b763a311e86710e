using System.Net;

namespace DockerNetwork.Engine.Transport;

/// <summary>Builds pooled connections for PowerShell 7. One handler serves every kind of address, and only the opening
/// of a connection differs.</summary>
internal static class TransportBuilder
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(1);

    /// <summary>The timeout of a connection. It is longer than opening one takes, so that the clearer error of the
    /// opening comes first. The rest of the time is for the TLS handshake.</summary>
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(10);

    /// <summary>The timeout of a connection through ssh, which may have to wait for others. ssh itself limits each
    /// login.</summary>
    private static readonly TimeSpan SshConnectTime = TimeSpan.FromMinutes(2);

    internal static EngineTransport Build(EngineEndpoint endpoint)
    {
        StreamOpener open = StreamOpeners.For(endpoint);
        SocketsHttpHandler handler = new()
        {
            ConnectCallback = (_, cancellationToken) => open(cancellationToken),
            ConnectTimeout = endpoint.Address.Scheme == "ssh" ? SshConnectTime : ConnectTime,
            PooledConnectionIdleTimeout = IdleTime,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
            // Connects directly to the engine's address: uses no proxy of the environment, follows no redirect and
            // keeps no cookies.
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
        };
        if (EngineAddress.UsesTls(endpoint))
            handler.SslOptions = TlsSettings.For(endpoint);

        return new EngineTransport(
            new RetryGetHandler(new RequestLogHandler(handler, endpoint.Address)), EngineAddress.HttpBase(endpoint));
    }
}
