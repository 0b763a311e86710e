using Docker.DotNet.Handler.Abstractions;
using Microsoft.Extensions.Logging;

namespace DockerNetwork.Engine.Transport;

/// <summary>Gives the client library our connections in place of its own, which it opens for each request over a socket
/// or pipe.</summary>
internal sealed class TransportFactory : IDockerHandlerFactory<EngineTransport>
{
    internal static readonly TransportFactory Instance = new();

    public ResolvedTransport CreateHandler(
        EngineTransport transportOptions, ResolvedClientOptions clientOptions, ILogger logger) =>
        new(transportOptions.Handler, transportOptions.BaseAddress);

    public ResolvedTransport CreateHandler(ResolvedClientOptions clientOptions, ILogger logger) =>
        throw new NotSupportedException("A transport is made for one endpoint, and given to the client's builder.");

    /// <summary>Returns the connection. After <c>101 Switching Protocols</c> it is the content's stream.</summary>
    public async Task<WriteClosableStream> HijackStreamAsync(HttpContent content) =>
        new UpgradedStream(await content.ReadAsStreamAsync().ConfigureAwait(false));
}
