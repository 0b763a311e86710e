using System.IO.Pipes;
using System.Net.Sockets;

namespace DockerNetwork.Testing;

/// <summary>The address of an engine, and connections to it.</summary>
public static class EngineAddress
{
    /// <summary>The address of an engine that was installed in the usual way.</summary>
    public static Uri PlatformDefault { get; } =
        new(OperatingSystem.IsWindows() ? "npipe://./pipe/docker_engine" : "unix:///var/run/docker.sock");

    /// <summary>Opens a connection.</summary>
    /// <param name="address">unix://, npipe://, tcp:// or http://.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The connection, which the caller disposes of.</returns>
    /// <exception cref="NotSupportedException">The scheme is another one: the tests' own client supports neither TLS
    /// nor SSH.</exception>
    public static async Task<Stream> ConnectAsync(Uri address, CancellationToken cancellationToken) =>
        address.Scheme switch
    {
        "unix" => await ConnectAsync(
            AddressFamily.Unix, new UnixDomainSocketEndPoint(address.AbsolutePath), cancellationToken),
        "tcp" or "http" => await ConnectAsync(
            AddressFamily.Unspecified, new System.Net.DnsEndPoint(address.Host, Port(address)), cancellationToken),
        "npipe" => await ConnectPipeAsync(address, cancellationToken),
        _ => throw new NotSupportedException(
            $"The tests reach an engine by unix://, npipe:// or tcp://, not by {address.Scheme}://."
        ),
    };

    private static int Port(Uri address) => address.Port > 0 ? address.Port : 2375;

    private static async Task<Stream> ConnectAsync(
        AddressFamily family, System.Net.EndPoint target, CancellationToken cancellationToken)
    {
        Socket socket = family == AddressFamily.Unix
            ? new Socket(family, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(target, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Stream> ConnectPipeAsync(Uri address, CancellationToken cancellationToken)
    {
        NamedPipeClientStream pipe = new(
            address.Host, address.AbsolutePath.Replace("/pipe/", "", StringComparison.Ordinal),
            PipeDirection.InOut, PipeOptions.Asynchronous);
        await pipe.ConnectAsync(cancellationToken);
        return pipe;
    }
}
