using System.Net;

namespace DockerNetwork.Core.Naming;

/// <summary>A question to the DNS of a container.</summary>
/// <param name="Text">A name, or for PTR an address.</param>
/// <param name="Type">What is asked for.</param>
public readonly record struct NameQuestion(string Text, RecordType Type)
{
    /// <summary>Makes a question of what a person types: an address asks for its name, anything else for its IPv4
    /// addresses.</summary>
    /// <param name="text">A name or an address.</param>
    /// <returns>The question.</returns>
    public static NameQuestion Of(string text) => new(text, IsAddress(text) ? RecordType.PTR : RecordType.A);

    /// <summary>What was asked.</summary>
    /// <returns>Both parts, such as <c>db (AAAA)</c>.</returns>
    public override string ToString() => $"{Text} ({Type})";

    /// <summary>IPAddress.TryParse alone takes <c>1</c> and <c>0x7f.1</c> for addresses, which are names
    /// here.</summary>
    internal static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out IPAddress? address)
        && (text.Contains(":") || string.Equals(address.ToString(), text, StringComparison.Ordinal));
}
