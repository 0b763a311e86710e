using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace DockerNetwork.Fidelity.Dns;

/// <summary>The reply of a DNS server.</summary>
/// <param name="Code">The response code: 0 NOERROR, 2 SERVFAIL, 3 NXDOMAIN, 5 REFUSED; null if no reply came.</param>
/// <param name="Records">Each record as its kind and its value, such as <c>A 10.0.0.2</c>, in ordinal order; each
/// once.</param>
internal sealed record DnsReply(int? Code, IReadOnlyList<string> Records)
{
    /// <summary>The missing reply.</summary>
    public static DnsReply None { get; } = new(null, []);

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidDataException">It is not a DNS message.</exception>
    public static DnsReply Read(ReadOnlySpan<byte> message)
    {
        try
        {
            int answers = BinaryPrimitives.ReadUInt16BigEndian(message[6..]);
            int at = 12;
            for (int i = BinaryPrimitives.ReadUInt16BigEndian(message[4..]); i > 0; i--)
                at = EndOfName(message, at) + 4;
            SortedSet<string> records = new(StringComparer.Ordinal);
            for (int i = 0; i < answers; i++)
                at = ReadRecord(message, EndOfName(message, at), records);
            return new DnsReply(message[3] & 15, [.. records]);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException("The reply is cut off.", e);
        }
    }

    public override string ToString()
    {
        string code = Code switch
        {
            null => "no reply", 0 => "NOERROR", 2 => "SERVFAIL", 3 => "NXDOMAIN", 5 => "REFUSED",
            int other => $"code {other}",
        };
        return Records.Count == 0 ? code : $"{code} {string.Join(", ", Records)}";
    }

    private static int ReadRecord(ReadOnlySpan<byte> message, int at, SortedSet<string> records)
    {
        int type = BinaryPrimitives.ReadUInt16BigEndian(message[at..]);
        int length = BinaryPrimitives.ReadUInt16BigEndian(message[(at + 8)..]);
        ReadOnlySpan<byte> data = message.Slice(at + 10, length);
        records.Add(type switch
        {
            1 => $"A {new IPAddress(data)}",
            28 => $"AAAA {new IPAddress(data)}",
            12 => $"PTR {ReadName(message, at + 10)}",
            _ => $"TYPE{type} {Convert.ToHexString(data)}",
        });
        return at + 10 + length;
    }

    private static int EndOfName(ReadOnlySpan<byte> message, int at)
    {
        while (message[at] != 0)
        {
            if (message[at] >= 0xc0)
                return at + 2;
            at += message[at] + 1;
        }

        return at + 1;
    }

    private static string ReadName(ReadOnlySpan<byte> message, int at)
    {
        List<string> labels = [];
        while (message[at] != 0 && labels.Count < 128)
        {
            if (message[at] >= 0xc0)
            {
                at = BinaryPrimitives.ReadUInt16BigEndian(message[at..]) & 0x3fff;
                continue;
            }

            labels.Add(Encoding.UTF8.GetString(message.Slice(at + 1, message[at])));
            at += message[at] + 1;
        }

        return string.Join('.', labels);
    }
}
