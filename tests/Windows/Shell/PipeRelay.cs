using System.IO.Pipes;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace DockerNetwork.Windows;

/// <summary>Leads each client of a named pipe to a TCP port of this computer, as Docker Desktop's pipe leads to its
/// engine.</summary>
/// <param name="name">The pipe's name.</param>
/// <param name="port">The port on 127.0.0.1.</param>
/// <param name="count">The number of clients at once.</param>
[SupportedOSPlatform("windows")]
internal sealed class PipeRelay(string name, int port, int count)
{
    /// <summary>Serves until standard input ends.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        for (int instance = 0; instance < count; instance++)
            _ = ServeAsync();
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        return 0;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using NamedPipeServerStream pipe =
                new(name, PipeDirection.InOut, count, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
            await pipe.WaitForConnectionAsync();
            try
            {
                using TcpClient engine = new();
                await engine.ConnectAsync(IPAddress.Loopback, port);
                using NetworkStream stream = engine.GetStream();
                Task toEngine = pipe.CopyToAsync(stream);
                Task toClient = stream.CopyToAsync(pipe);
                // Closing a pipe drops the data that its client has not read yet.
                if (await Task.WhenAny(toEngine, toClient) == toClient)
                    pipe.WaitForPipeDrain();
            }
            catch (IOException)
            {
                // The client or the engine closed the connection.
            }
            catch (SocketException)
            {
                // The engine does not listen.
            }
        }
    }
}
