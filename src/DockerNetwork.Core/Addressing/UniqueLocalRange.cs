using System.Security.Cryptography;
using System.Text;

namespace DockerNetwork.Core.Addressing;

/// <summary>A /48 for private use in IPv6 (RFC 4193, section 3.1: fd and 40 bits that are unlikely to be in use
/// elsewhere).</summary>
internal static class UniqueLocalRange
{
    /// <summary>Creates the range of an owner. It is always the same for the same owner, so that subnets found on
    /// different days fit together.</summary>
    internal static IpPrefix Of(string owner) => Of(owner, 0);

    /// <summary>Creates the range that an engine from 27.0 on derives from its id (moby/moby daemon/daemon.go,
    /// deriveULABaseNetwork): the last 40 of the first 64 bits of the hash.</summary>
    internal static IpPrefix OfEngine(string id) => Of(id, 3);

    private static IpPrefix Of(string owner, int offset)
    {
        using SHA256 hash = SHA256.Create();
        byte[] bytes = new byte[16];
        bytes[0] = 0xfd;
        Array.Copy(hash.ComputeHash(Encoding.UTF8.GetBytes(owner)), offset, bytes, 1, 5);
        return IpPrefix.Of(new System.Net.IPAddress(bytes), 48);
    }
}
