using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Fidelity.Dns;

/// <summary>Queries the DNS of a container from its network namespace.</summary>
internal sealed class DnsProxy : IDisposable
{
    // The engine limits the queries that it forwards at a time; a burst of this size loses none.
    private const int Burst = 50;

    private static readonly IPEndPoint Server = new(IPAddress.Parse("127.0.0.11"), 53);

    private readonly Socket _socket;

    private DnsProxy(Socket socket) => _socket = socket;

    /// <summary>Opens a socket in a namespace; the socket stays there, whatever thread uses it.</summary>
    /// <param name="networkNamespace">The file of the namespace.</param>
    public static DnsProxy Open(string networkNamespace) => new(NetworkNamespace.Inside(networkNamespace, () =>
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(Server);
        return socket;
    }));

    /// <summary>Sends all questions.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="patience">The time to wait for the replies to a burst.</param>
    /// <param name="attempts">The number of retries without a reply.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    /// <returns>The replies, in the order of the questions.</returns>
    public async Task<DnsReply[]> AskAsync(
        IReadOnlyList<NameQuestion> questions, TimeSpan patience, int attempts, CancellationToken cancellationToken)
    {
        DnsReply[] replies = [.. questions.Select(_ => DnsReply.None)];
        for (int attempt = 0; attempt < attempts; attempt++)
            foreach (
                int[] burst in Enumerable
                    .Range(0, replies.Length)
                    .Where(i => replies[i].Code is null)
                    .ToArray()
                    .Chunk(Burst))
                await AskBurstAsync(burst, questions, replies, patience, cancellationToken);

        return replies;
    }

    public void Dispose() => _socket.Dispose();

    private async Task AskBurstAsync(
        int[] burst, IReadOnlyList<NameQuestion> questions, DnsReply[] replies, TimeSpan patience,
        CancellationToken cancellationToken)
    {
        HashSet<int> open = [.. burst];
        foreach (int i in burst)
            await SendAsync(DnsQuery.Write((ushort)i, questions[i]), cancellationToken);

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        byte[] buffer = new byte[4096];
        while (open.Count > 0)
        {
            int length = await ReceiveAsync(buffer, limit.Token);
            cancellationToken.ThrowIfCancellationRequested();
            if (length < 0)
                return;
            int id = length < 12 ? -1 : BinaryPrimitives.ReadUInt16BigEndian(buffer);
            if (open.Remove(id))
                replies[id] = DnsReply.Read(buffer.AsSpan(0, length));
        }
    }

    // If nothing listens, the kernel reports that to the next call on the socket.
    private async Task SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.SendAsync(message, cancellationToken);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            await _socket.SendAsync(message, cancellationToken);
        }
    }

    // Returns -1 if no more data will come.
    private async Task<int> ReceiveAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await _socket.ReceiveAsync(buffer, cancellationToken);
        }
        catch (Exception e)
            when (e is OperationCanceledException or SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return -1;
        }
    }
}
