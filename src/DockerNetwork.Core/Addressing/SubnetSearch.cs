using System.Net;
using System.Numerics;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Finds unused prefixes, in the order of their addresses.</summary>
internal static class SubnetSearch
{
    /// <summary>The ranges for private use (RFC 1918). The ones that Docker takes its own subnets from come
    /// first.</summary>
    internal static readonly IReadOnlyList<IpPrefix> PrivateRanges =
        [IpPrefix.Parse("172.16.0.0/12")!, IpPrefix.Parse("192.168.0.0/16")!, IpPrefix.Parse("10.0.0.0/8")!];

    /// <summary>Finds free prefixes of a length in a range. The search is lazy, because a caller could never wait for
    /// the end of a /64.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid: the range has no prefix of that length.</exception>
    internal static IEnumerable<IpPrefix> Free(IpPrefix range, int length, IReadOnlyCollection<IpPrefix> taken)
    {
        int bits = range.Bits;
        if (length < range.Length || length > bits)
            throw new DockerNetworkException(FailureKind.AddressInvalid,
                $"-PrefixLength {length} does not fit into {range}: it has prefixes of length {range.Length} to {bits}."
            );

        return Walk(range.Masked, length, [.. taken.Where(range.Overlaps)]);
    }

    private static IEnumerable<IpPrefix> Walk(IpPrefix range, int length, IReadOnlyCollection<IpPrefix> taken)
    {
        BigInteger end = End(range);
        BigInteger at = Number(range.Address);
        while (at < end)
        {
            IpPrefix candidate = IpPrefix.Of(Address(at, range.Bits / 8), length);
            IpPrefix[] clashes = [.. taken.Where(candidate.Overlaps)];
            if (clashes.Length == 0)
                yield return candidate;

            // Skips a conflicting prefix that is wider than the candidate in one step, however many candidates lie in
            // it.
            at = clashes.Select(clash => End(clash.Masked)).Append(End(candidate)).Max();
        }
    }

    /// <summary>Returns the first address after a prefix, as a number.</summary>
    private static BigInteger End(IpPrefix prefix) =>
        Number(prefix.Address) + BigInteger.Pow(2, prefix.Bits - prefix.Length);

    // Reverses the bytes, because BigInteger reads the least significant byte first. The zero at the end keeps it
    // positive.
    private static BigInteger Number(IPAddress address) => new([.. address.GetAddressBytes().Reverse(), 0]);

    private static IPAddress Address(BigInteger number, int size)
    {
        byte[] bytes = new byte[size];
        byte[] digits = number.ToByteArray();
        Array.Copy(digits, bytes, Math.Min(digits.Length, size));
        return new IPAddress([.. Enumerable.Reverse(bytes)]);
    }
}
