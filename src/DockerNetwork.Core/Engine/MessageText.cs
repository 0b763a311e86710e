using System.Text.RegularExpressions;

namespace DockerNetwork.Core.Engine;

/// <summary>Makes a message fit for a terminal, whatever names are quoted in it: of a bounded length, and with nothing
/// that moves the cursor or turns the direction of the text.</summary>
internal static class MessageText
{
    private const int Longest = 2400;
    private const int Beginning = 1400;
    private const int End = 800;

    /// <summary>Control characters without line feed and tab, and the marks that turn the direction (Unicode Standard
    /// Annex 9).</summary>
    private static readonly Regex Controls = new(
        "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]", RegexOptions.CultureInvariant);

    /// <summary>The message, such as it can be shown. What is too long is cut in its middle: the end says what to
    /// do.</summary>
    internal static string Of(string message)
    {
        string shown = Controls.Replace(message, control => $"\\u{(int)control.Value[0]:x4}");
        return shown.Length <= Longest
            ? shown
            : $"{shown.Substring(0, Beginning)} … {shown.Substring(shown.Length - End)}";
    }
}
