using System.Text.RegularExpressions;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Addressing;

/// <summary>Checks a MAC address by the kernel's rules for an interface (Linux include/linux/etherdevice.h,
/// is_valid_ether_addr).</summary>
internal static class MacCheck
{
    private static readonly Regex Form = new(
        "^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Throws if the address is not valid.</summary>
    /// <exception cref="DockerNetworkException">AddressInvalid: the text is not a MAC address, or it is a multicast
    /// address or all zeros.</exception>
    internal static void Demand(string text)
    {
        if (!Form.IsMatch(text))
            throw Invalid(text, "is not a valid MAC address. Write it as six pairs of hexadecimal digits, such as "
                + "02:42:ac:11:00:02.");

        if ((Convert.ToByte(text.Substring(0, 2), 16) & 1) == 1)
            throw Invalid(text, "is a multicast address, which no interface can have. The first byte must be even, "
                + "such as 02.");

        if (text.Trim('0', ':', '-').Length == 0)
            throw Invalid(text, "is not a MAC address that an interface can have. Choose one that is not all zeros.");
    }

    private static DockerNetworkException Invalid(string text, string reason) =>
        new(FailureKind.AddressInvalid, $"-MacAddress '{text}' {reason}");
}
