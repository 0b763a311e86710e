using Docker.DotNet.Handler.Abstractions;
using Docker.DotNet.NPipe;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Net.Http.Client;

namespace DockerNetwork.Engine.Transport;

/// <summary>Builds connections for Windows PowerShell 5.1 from the library's own parts, because .NET Framework has
/// neither a connect callback nor upgraded streams.</summary>
internal static class TransportBuilder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal static EngineTransport Build(EngineEndpoint endpoint)
    {
        if (EngineAddress.UsesTls(endpoint))
            throw new DockerNetworkException(FailureKind.RequestInvalid,
                $"{endpoint.Address.OriginalString} ({endpoint.Source}) is reached by TLS, which needs PowerShell 7.4 "
                    + "or newer. Use that, or an address without TLS.");

        return new EngineTransport(
            new RequestLogHandler(Handler(endpoint), endpoint.Address), EngineAddress.HttpBase(endpoint));
    }

    private static HttpMessageHandler Handler(EngineEndpoint endpoint) => endpoint.Address.Scheme switch
    {
        "npipe" => Pipe(endpoint.Address),
        "unix" => throw new DockerNetworkException(FailureKind.RequestInvalid,
            $"{endpoint.Address.OriginalString} ({endpoint.Source}) is a Unix socket, which Windows PowerShell cannot "
                + "open. Use a pipe (npipe:////./pipe/docker_engine) or tcp."),
        "ssh" => throw new DockerNetworkException(FailureKind.RequestInvalid,
            $"{endpoint.Address.OriginalString} ({endpoint.Source}) is reached by ssh, which needs PowerShell 7.4 or "
                + "newer. Use that, or a pipe or tcp."),
        _ => Direct(new ManagedHandler(NullLogger.Instance)),
    };

    private static HttpMessageHandler Pipe(Uri address)
    {
        (string server, string pipe) = EngineAddress.PipeParts(address);
        ResolvedClientOptions options = new() { Endpoint = new Uri($"npipe://{server}/pipe/{pipe}") };
        NPipeTransportOptions transport = new()
        {
            ConnectTimeout = Patience, ConfigureHandler = handler => Direct(handler),
        };
        return DockerHandlerFactory.Instance.CreateHandler(transport, options, NullLogger.Instance).Handler;
    }

    private static ManagedHandler Direct(ManagedHandler handler)
    {
        handler.UseProxy = false;
        handler.RedirectMode = RedirectMode.None;
        return handler;
    }
}
