namespace DockerNetwork.Engine.Operations;

/// <summary>Checks texts that become path segments.</summary>
internal static class PathText
{
    /// <summary>True if the escaped text keeps its meaning in a path. URL libraries remove segments of dots, escaped or
    /// not, and the engine's router reads an escaped slash as a plain one.</summary>
    internal static bool IsSafe(string text) =>
        text.Length > 0 && text.IndexOfAny(['/', '\\']) < 0 && text is not ("." or "..");
}
