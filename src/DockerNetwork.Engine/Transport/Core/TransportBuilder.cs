using System.Net;

namespace DockerNetwork.Engine.Transport;

/// <summary>Builds pooled connections for PowerShell 7: one handler for every kind of address, only the opening of a
/// connection differs.</summary>
internal static class TransportBuilder
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(1);

    /// <summary>More than opening a connection takes, so that its own, clearer failure comes first; the rest is for the
    /// TLS handshake.</summary>
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(10);

    /// <summary>A connection through ssh may have to wait for others. ssh limits each log-in itself.</summary>
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
            // An engine is asked as directly as its address says: no proxy of the environment, no redirect to
            // elsewhere, nothing kept.
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
        };
        if (EngineAddress.UsesTls(endpoint))
            handler.SslOptions = TlsSettings.For(endpoint);

        return new EngineTransport(new RetryGetHandler(handler), EngineAddress.HttpBase(endpoint));
    }
}
