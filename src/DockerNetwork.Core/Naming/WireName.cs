using System.Globalization;
using System.Text;

namespace DockerNetwork.Core.Naming;

/// <summary>Converts a name to the form that the engine sees after a DNS message. The engine looks up the escaped form
/// but stores the plain one, so a name with a space or a letter beyond ASCII never resolves (measured on 20.10;
/// github.com/miekg/dns, UnpackDomainName).</summary>
internal static class WireName
{
    /// <summary>The longest label (RFC 1035, section 2.3.4).</summary>
    private const int LongestLabel = 63;

    /// <summary>The longest text of a name. RFC 1035 allows 255 bytes, which include length bytes and the
    /// root.</summary>
    private const int LongestName = 253;

    /// <summary>Returns the form that the engine looks up.</summary>
    /// <param name="text">The name as typed; a single dot at its end is dropped.</param>
    /// <returns>The name; null if no DNS message can hold it: an empty name, an empty label, a label over 63 bytes or a
    /// name over 253 bytes.</returns>
    internal static string? Of(string text)
    {
        int length = text.Length > 0 && text[text.Length - 1] == '.' ? text.Length - 1 : text.Length;
        bool plain = true;
        int label = 0;
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            plain &= c is > ' ' and <= '~' && !IsSpecial(c);
            label = c == '.' ? 0 : label + 1;
            if (c == '.' && (i == 0 || text[i - 1] == '.') || label > LongestLabel)
                return null;
        }

        if (label == 0 || length > LongestName)
            return null;

        string name = length == text.Length ? text : text.Substring(0, length);
        return plain ? name : Escaped(name);
    }

    private static bool IsSpecial(char c) => c is '\'' or '@' or ';' or '(' or ')' or '"' or '\\';

    private static string? Escaped(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        if (
            bytes.Length > LongestName
            || name.Split('.').Any(label => Encoding.UTF8.GetByteCount(label) > LongestLabel))
            return null;

        StringBuilder text = new(bytes.Length * 2);
        foreach (byte b in bytes)
        {
            if (b is < (byte)' ' or > (byte)'~')
                text.Append('\\').Append(b.ToString("000", CultureInfo.InvariantCulture));
            else
                text.Append(b == ' ' || IsSpecial((char)b) ? "\\" : "").Append((char)b);
        }

        return text.ToString();
    }
}
