using System.Net;
using System.Net.Sockets;

namespace DockerNetwork.Testing;

/// <summary>The DNS of a private machine's outside, which knows one name: it responds to every other query with
/// NXDOMAIN (RFC 1035, 4.1.1). Without it a query that an engine forwards would get no response, and the client would
/// wait.</summary>
internal sealed class EmptyNameServer : IDisposable
{
    private const int HeaderLength = 12;
    private const byte Response = 0x80;
    private const byte RecursionAvailable = 0x80;
    private const byte NoSuchName = 3;
    private const byte ServerFailure = 2;

    /// <summary>The name that exists, as in a message. It is the name server's own address; it has no IPv6
    /// address.</summary>
    private static readonly byte[] Known = "\aoutside\aexample\0"u8.ToArray();

    /// <summary>A name that the name server fails for.</summary>
    private static readonly byte[] Broken = "\u0006broken\aexample\0"u8.ToArray();

    /// <summary>The name of the question, type A, class IN, a minute, and four bytes of address.</summary>
    private static readonly byte[] Record = [0xc0, HeaderLength, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4];

    private readonly Socket _socket;

    private EmptyNameServer(Socket socket)
    {
        _socket = socket;
        _ = ServeAsync();
    }

    /// <summary>The address on the machine, in a range that is reserved for documentation (RFC 5737).</summary>
    public static IPAddress Address { get; } = IPAddress.Parse("192.0.2.53");

    /// <summary>Starts a server on a machine that has the address.</summary>
    public static EmptyNameServer Start(int processId) => new(NetworkNamespace.Inside(processId, Listen));

    /// <summary>Stops the server.</summary>
    public void Dispose() => _socket.Dispose();

    private static Socket Listen()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(Address, 53));
        return socket;
    }

    private async Task ServeAsync()
    {
        byte[] buffer = new byte[4096];
        try
        {
            while (true)
            {
                SocketReceiveFromResult asked = await _socket.ReceiveFromAsync(
                    buffer, new IPEndPoint(IPAddress.Any, 0));
                int length = Answer(buffer, asked.ReceivedBytes);
                if (length > 0)
                    await _socket.SendToAsync(buffer.AsMemory(0, length), asked.RemoteEndPoint);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The server is disposed, or the machine is gone.
        }
    }

    // Returns the query with the response code; everything behind it is omitted.
    private static int Answer(Span<byte> message, int asked)
    {
        int end = HeaderLength;
        while (end < asked && message[end] != 0)
            end += message[end] + 1;
        end += 5;
        if (end > asked)
            return 0;
        ReadOnlySpan<byte> name = message[HeaderLength..(end - 4)];
        bool isKnown = name.SequenceEqual(Known);
        message[2] |= Response;
        message[3] = isKnown ? RecursionAvailable
            : (byte)(RecursionAvailable | (name.SequenceEqual(Broken) ? ServerFailure : NoSuchName));
        message[6..HeaderLength].Clear();
        return isKnown && message[end - 3] == 1 ? Add(message, end) : end;
    }

    private static int Add(Span<byte> message, int end)
    {
        message[7] = 1;
        Record.CopyTo(message[end..]);
        Address.GetAddressBytes().CopyTo(message[(end + Record.Length)..]);
        return end + Record.Length + 4;
    }
}
