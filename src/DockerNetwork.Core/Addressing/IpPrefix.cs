using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DockerNetwork.Core.Addressing;

/// <summary>An IP prefix, such as 10.1.0.0/16, with the operations that networks need. The module has its own type,
/// because Core keeps no dependency that could conflict with another module's copy, and netstandard2.0 lacks .NET's
/// IPNetwork.</summary>
internal sealed class IpPrefix : IEquatable<IpPrefix>
{
    private readonly byte[] _bytes;

    private IpPrefix(byte[] bytes, int length)
    {
        _bytes = bytes;
        Length = length;
    }

    /// <summary>The prefix length in bits.</summary>
    internal int Length { get; }

    /// <summary>The address as it was written, including host bits.</summary>
    internal IPAddress Address => new(_bytes);

    internal bool IsIPv6 => _bytes.Length == 16;

    /// <summary>The length of an address in bits: 32 or 128.</summary>
    internal int Bits => _bytes.Length * 8;

    /// <summary>True if the address part is 0.0.0.0 or ::. Such a prefix requests one of this length from the engine's
    /// own pools (Engine 29.0).</summary>
    internal bool IsUnspecified => Array.TrueForAll(_bytes, part => part == 0) && Length > 0;

    /// <summary>True if it is 0.0.0.0/0 or ::/0. The null IPAM driver, and Windows, give such a pool to networks that
    /// take no addresses from the engine (moby/moby libnetwork/ipams/null).</summary>
    internal bool IsEverything => Length == 0;

    /// <summary>The prefix with its host bits set to zero. The engine requires this form for a subnet from API
    /// 1.44.</summary>
    internal IpPrefix Masked => new([.. _bytes.Select((part, index) => (byte)(part & Mask(index)))], Length);

    /// <summary>The first address after the one of the network itself.</summary>
    internal IPAddress First
    {
        get
        {
            byte[] bytes = Masked.Address.GetAddressBytes();
            bytes[bytes.Length - 1] |= 1;
            return new IPAddress(bytes);
        }
    }

    /// <summary>The last address in the prefix.</summary>
    internal IPAddress Last => new([.. _bytes.Select((part, index) => (byte)(part | (~Mask(index) & 0xff)))]);

    /// <summary>Parses <c>address/length</c>.</summary>
    /// <returns>The prefix, or null if the text is not one.</returns>
    internal static IpPrefix? Parse(string text)
    {
        string[] parts = text.Split('/');
        if (parts.Length != 2 || ParseAddress(parts[0]) is not IPAddress address)
            return null;

        byte[] bytes = address.GetAddressBytes();
        bool isNumber = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length);
        return isNumber && length <= bytes.Length * 8 ? new IpPrefix(bytes, length) : null;
    }

    /// <summary>Parses an address in its usual form only. IPAddress alone would accept <c>10.1</c> and <c>0x7f.1</c>
    /// too.</summary>
    /// <returns>The address, or null if the text is not one.</returns>
    internal static IPAddress? ParseAddress(string text)
    {
        if (!IPAddress.TryParse(text, out IPAddress? address) || text.Contains("%") || text.Contains("["))
            return null;

        return address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text ? address : null;
    }

    /// <summary>Compares two addresses regardless of their spelling.</summary>
    /// <returns>True if both are the same address, or the same text if they are not addresses.</returns>
    internal static bool AreSameAddress(string? first, string? second) =>
        first is not null && second is not null && ParseAddress(first) is IPAddress one
        && ParseAddress(second) is IPAddress other
            ? one.Equals(other)
            : first == second;

    /// <summary>Compares two prefixes regardless of their spelling. Ignores host bits, because engines before API 1.44
    /// accept them.</summary>
    /// <returns>True if both are the same prefix, or the same text if they are not prefixes.</returns>
    internal static bool AreSame(string? first, string? second) =>
        first is not null && second is not null && Parse(first) is IpPrefix one && Parse(second) is IpPrefix other
            ? one.Masked.Equals(other.Masked)
            : first == second;

    /// <summary>Creates the prefix of a single address.</summary>
    internal static IpPrefix Of(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return new IpPrefix(bytes, bytes.Length * 8);
    }

    /// <summary>Creates a prefix from an address and a length that fits it.</summary>
    internal static IpPrefix Of(IPAddress address, int length) => new(address.GetAddressBytes(), length);

    internal bool Contains(IPAddress address) => Contains(Of(address));

    internal bool Contains(IpPrefix other) => other.Length >= Length && Overlaps(other);

    /// <summary>True if the prefixes share an address. In this case one contains the other.</summary>
    internal bool Overlaps(IpPrefix other)
    {
        if (other._bytes.Length != _bytes.Length)
            return false;

        IpPrefix wider = Length <= other.Length ? this : other;
        return Enumerable
            .Range(0, _bytes.Length)
            .All(index => ((_bytes[index] ^ other._bytes[index]) & wider.Mask(index)) == 0);
    }

    /// <inheritdoc />
    public bool Equals(IpPrefix? other) =>
        other is not null && other.Length == Length && other._bytes.SequenceEqual(_bytes);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IpPrefix);

    /// <inheritdoc />
    public override int GetHashCode() => Address.GetHashCode() ^ Length;

    /// <summary>The prefix as it was written.</summary>
    /// <returns><c>address/length</c>.</returns>
    public override string ToString() => $"{Address}/{Length}";

    /// <summary>Returns the mask's byte at an index.</summary>
    private int Mask(int index)
    {
        int bits = Math.Min(8, Math.Max(0, Length - (index * 8)));
        return 0xff00 >> bits & 0xff;
    }
}
