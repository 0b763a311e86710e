using System.Text.RegularExpressions;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Containers;

/// <summary>Parses volumes as the docker CLI writes them: <c>source:target[:options]</c>, or <c>target</c> for a volume
/// without a name (moby/moby volume/mounts/linux_parser.go and windows_parser.go).</summary>
internal static class VolumeSyntax
{
    private const string Drive = @"[A-Za-z]:[\\/]";

    private static readonly Regex Form = new(
        $@"^(?:(?<source>{Drive}[^:]*|[^:]+):)?(?<target>{Drive}[^:]*|/[^:]*)(?::(?<options>[A-Za-z,]+))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Parses one text.</summary>
    /// <param name="text">The text that the user wrote.</param>
    /// <param name="full">Makes a full path of a relative one; null if the engine is on another machine.</param>
    /// <returns>The text for the engine, without a colon for a volume without a name.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid.</exception>
    internal static string Parse(string text, Func<string, string>? full)
    {
        Match match = Form.Match(text);
        if (!match.Success || match.Groups["target"].Value == "/")
            throw Invalid(text, "is not a valid volume. Write 'data:/var/lib/data', '/host/folder:/folder:ro', or "
                + "'/folder' for a volume without a name. The container's path is a full path, and not /");

        string source = match.Groups["source"].Value;
        if (!source.StartsWith(".", StringComparison.Ordinal))
            return text;

        return full is not null ? full(source) + text.Substring(source.Length) : throw Invalid(
            text, "has a relative path, and the engine is on another machine. Give a full path of that machine");
    }

    /// <summary>True for a text of <see cref="Parse"/> that has no source.</summary>
    internal static bool IsWithoutName(string text) => !Form.Match(text).Groups["source"].Success;

    private static DockerNetworkException Invalid(string text, string reason) =>
        new(FailureKind.RequestInvalid, $"-Volume '{text}' {reason}.");
}
