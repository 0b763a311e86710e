using DockerNetwork.Hosting;

namespace DockerNetwork.Binding;

/// <summary>Matches docker contexts by name or by wildcard. A context's name cannot contain wildcard
/// characters.</summary>
internal static class ContextPattern
{
    internal static bool IsPattern(string text) => NamePattern.IsPattern(text);

    /// <summary>Returns a plain name unchanged, even if no such context exists. For a wildcard, returns the contexts
    /// that match.</summary>
    internal static IReadOnlyList<string> Matching(string text)
    {
        if (!IsPattern(text))
            return [text];

        Func<string, bool> fits = NamePattern.Test(text);
        return [.. EngineHost.Connector.ContextPattern().Where(fits)];
    }
}
