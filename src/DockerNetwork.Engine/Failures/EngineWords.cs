using System.Text.Json;
using System.Text.RegularExpressions;

namespace DockerNetwork.Engine.Failures;

/// <summary>Finds the engine's own words in the body of an answer, which may be JSON, a proxy's HTML page, or nothing.</summary>
internal static class EngineWords
{
    private const int Longest = 500;

    private static readonly Regex Tags = new("<(script|style|head).*?</\\1>|<[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase);
    private static readonly Regex Spaces = new("[\\s\\p{C}]+");

    internal static string From(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
            return "";

        return Line(Message(body!) ?? Tags.Replace(body!, " "));
    }

    /// <summary>Any text as one line of a bounded length.</summary>
    internal static string Line(string text)
    {
        string line = Spaces.Replace(text, " ").Trim();
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
