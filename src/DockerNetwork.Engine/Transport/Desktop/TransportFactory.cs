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

    /// <summary>Takes over a connection. The library uses one handler type for pipe, socket and tcp, so any of its
    /// factories can do it.</summary>
    public Task<WriteClosableStream> HijackStreamAsync(HttpContent content) =>
        Docker.DotNet.LegacyHttp.DockerHandlerFactory.Instance.HijackStreamAsync(content);
}
