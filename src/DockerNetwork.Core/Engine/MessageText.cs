using System.Text.RegularExpressions;

namespace DockerNetwork.Core.Engine;

/// <summary>Makes a message safe for a terminal, whatever names it quotes: limits its length, and removes everything
/// that moves the cursor or changes the text direction.</summary>
internal static class MessageText
{
    private const int Longest = 2400;
    private const int Beginning = 1400;
    private const int End = 800;

    /// <summary>The control characters except line feed and tab, and the marks that change the text direction (Unicode
    /// Standard Annex 9).</summary>
    private static readonly Regex Controls = new(
        "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]", RegexOptions.CultureInvariant);

    /// <summary>Returns the message in a form that is safe to show. Cuts a long one in its middle, because the
    /// recommended action is at its end.</summary>
    internal static string Of(string message)
    {
        string shown = Controls.Replace(message, control => $"\\u{(int)control.Value[0]:x4}");
        return shown.Length <= Longest
            ? shown
            : $"{shown.Substring(0, Beginning)} … {shown.Substring(shown.Length - End)}";
    }
}
