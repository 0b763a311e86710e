using Docker.DotNet.Handler.Abstractions;
using Microsoft.Extensions.Logging;

namespace DockerNetwork.Engine.Transport;

/// <summary>Gives the client library a handler that was built for one endpoint.</summary>
internal sealed class TransportFactory : IDockerHandlerFactory<EngineTransport>
{
    internal static readonly TransportFactory Instance = new();

    public ResolvedTransport CreateHandler(
        EngineTransport transportOptions, ResolvedClientOptions clientOptions, ILogger logger) =>
        new(transportOptions.Handler, transportOptions.BaseAddress);

    public ResolvedTransport CreateHandler(ResolvedClientOptions clientOptions, ILogger logger) =>
        throw new NotSupportedException("A transport is made for one endpoint, and given to the client's builder.");

    /// <summary>Pipe, socket and tcp share one handler type in the library, so any of its factories can take the
    /// connection over.</summary>
    public Task<WriteClosableStream> HijackStreamAsync(HttpContent content) =>
        Docker.DotNet.LegacyHttp.DockerHandlerFactory.Instance.HijackStreamAsync(content);
}
