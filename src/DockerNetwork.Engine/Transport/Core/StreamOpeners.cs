using System.IO.Pipes;
using System.Net.Sockets;

namespace DockerNetwork.Engine.Transport;

/// <summary>The stream openers by the scheme of the address.</summary>
internal static class StreamOpeners
{
    /// <summary>The timeout of a connection attempt. A reachable machine responds well within it; without it an
    /// unreachable one would block the caller for minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal static StreamOpener For(EngineEndpoint endpoint) => endpoint.Address.Scheme switch
    {
        "unix" => Unix(EngineAddress.SocketPath(endpoint.Address)),
        "npipe" => Pipe(EngineAddress.PipeParts(endpoint.Address)),
        "ssh" => Ssh(EngineAddress.Ssh(endpoint)),
        _ => Tcp(EngineAddress.HttpBase(endpoint)),
    };

    private static StreamOpener Unix(string path) => async cancellationToken =>
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        return await ConnectAsync(
                socket, token => socket.ConnectAsync(new UnixDomainSocketEndPoint(path), token), cancellationToken)
            .ConfigureAwait(false);
    };

    private static StreamOpener Tcp(Uri address) => async cancellationToken =>
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        return await ConnectAsync(
                socket, token => socket.ConnectAsync(address.IdnHost, address.Port, token), cancellationToken)
            .ConfigureAwait(false);
    };

    private static StreamOpener Pipe((string Server, string Pipe) address) => async cancellationToken =>
    {
        await PipePresence.EnsureAsync(address, cancellationToken).ConfigureAwait(false);
        NamedPipeClientStream pipe = new(address.Server, address.Pipe, PipeDirection.InOut, PipeOptions.Asynchronous);
        try
        {
            await pipe.ConnectAsync(Patience, cancellationToken).ConfigureAwait(false);
            return pipe;
        }
        catch
        {
            await pipe.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    };

    private static StreamOpener Ssh(SshTarget target) => new SshConnector(target).OpenAsync;

    private static async ValueTask<Stream> ConnectAsync(
        Socket socket, Func<CancellationToken, ValueTask> connect, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await connect(patience.Token).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
