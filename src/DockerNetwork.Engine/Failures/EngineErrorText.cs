using System.Text.Json;
using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Failures;

/// <summary>Finds the engine's error message in the body of a response. The body may be JSON, a proxy's HTML page, or
/// empty.</summary>
internal static class EngineErrorText
{
    private const int Longest = 500;
    private const int LongestRead = 16384;

    private static readonly Regex Tags =
        new("<(script|style|head).*?</\\1>|<[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase);
    private static readonly Regex Spaces = new("[\\s\\p{C}]+");

    internal static string From(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
            return "";

        return Line(Message(body!) ?? Tags.Replace(Beginning(body!), " "));
    }

    /// <summary>True if the body is the engine's own error response: a JSON object with a message.</summary>
    internal static bool HasMessage(string? body) =>
        !string.IsNullOrWhiteSpace(body) && !string.IsNullOrEmpty(Message(body!));

    /// <summary>Returns the beginning of a body. Nobody reads more of a page, and a search through megabytes of it
    /// takes longer than the request.</summary>
    private static string Beginning(string body) => body.Length <= LongestRead ? body : body.Substring(0, LongestRead);

    /// <summary>Converts any text to one line of limited length.</summary>
    internal static string Line(string text)
    {
        string line = Spaces.Replace(Beginning(text), " ").Trim();
        return line.Length <= Longest ? line : line.Substring(0, Longest) + " …";
    }

    private static string? Message(string body)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("message", out JsonElement message)
                && message.ValueKind == JsonValueKind.String ? message.GetString() : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
