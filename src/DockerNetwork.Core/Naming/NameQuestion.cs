using System.Net;

namespace DockerNetwork.Core.Naming;

/// <summary>A question to the DNS of a container.</summary>
/// <param name="Text">A name, or for PTR an address.</param>
/// <param name="Type">The type of record that is asked for.</param>
internal readonly record struct NameQuestion(string Text, RecordType Type)
{
    /// <summary>Creates a question from the text that a user types. An address asks for its name; any other text asks
    /// for its IPv4 addresses.</summary>
    /// <param name="text">A name or an address.</param>
    /// <returns>The question.</returns>
    public static NameQuestion Of(string text) => new(text, IsAddress(text) ? RecordType.PTR : RecordType.A);

    /// <summary>Returns the question as text.</summary>
    /// <returns>Both parts, such as <c>db (AAAA)</c>.</returns>
    public override string ToString() => $"{Text} ({Type})";

    /// <summary>True if the text is an address. <c>IPAddress.TryParse</c> alone also accepts <c>1</c> and
    /// <c>0x7f.1</c>, which are names here.</summary>
    internal static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out IPAddress? address)
        && (text.Contains(":") || string.Equals(address.ToString(), text, StringComparison.Ordinal));
}
