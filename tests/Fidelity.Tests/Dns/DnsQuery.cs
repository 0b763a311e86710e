using System.Buffers.Binary;
using System.Net;
using System.Text;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Fidelity.Dns;

/// <summary>Writes a DNS question (RFC 1035, section 4.1).</summary>
internal static class DnsQuery
{
    private const ushort RecursionDesired = 0x0100;
    private const ushort Internet = 1;

    /// <summary>Returns the code of a record type in a DNS message.</summary>
    public static ushort Code(RecordType type) => type switch
    {
        RecordType.A => 1,
        RecordType.PTR => 12,
        RecordType.AAAA => 28,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Writes a query.</summary>
    /// <param name="id">The id, which the reply repeats.</param>
    /// <param name="question">A name, or for PTR an address.</param>
    /// <returns>The message.</returns>
    public static byte[] Write(ushort id, NameQuestion question)
    {
        List<byte> message = [.. new byte[12]];
        string name =
            question.Type == RecordType.PTR ? ReverseName(IPAddress.Parse(question.Text)) : question.Text.TrimEnd('.');
        foreach (byte[] label in name.Split('.').Select(Encoding.UTF8.GetBytes))
        {
            message.Add(checked((byte)label.Length));
            message.AddRange(label);
        }

        message.AddRange([0, 0, 0, 0, 0]);
        byte[] bytes = [.. message];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, id);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), RecursionDesired);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(bytes.Length - 4), Code(question.Type));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(bytes.Length - 2), Internet);
        return bytes;
    }

    private static string ReverseName(IPAddress address)
    {
        IEnumerable<byte> bytes = address.GetAddressBytes().Reverse();
        return address.GetAddressBytes().Length == 4
            ? string.Join('.', bytes) + ".in-addr.arpa"
            : string.Concat(bytes.Select(b => $"{b & 15:x}.{b >> 4:x}.")) + "ip6.arpa";
    }
}
