namespace DockerNetwork.Engine.Operations;

/// <summary>Says which texts stay themselves as a part of a path, escaped.</summary>
internal static class PathText
{
    /// <summary>Dots alone are taken out by every URL library, escaped or not; an escaped slash is read as a plain one
    /// by the engine's router.</summary>
    internal static bool IsSafe(string text) =>
        text.Length > 0 && text.IndexOfAny(['/', '\\']) < 0 && text is not ("." or "..");
}
