using DockerNetwork.Hosting;

namespace DockerNetwork.Binding;

/// <summary>How a parameter names docker contexts: by a name, or by a wildcard, which a context's name cannot
/// contain.</summary>
internal static class ContextPattern
{
    internal static bool IsPattern(string text) => NamePattern.IsPattern(text);

    /// <summary>A plain name as it is, whether there is such a context or not; for a wildcard those that are
    /// there.</summary>
    internal static IReadOnlyList<string> Matching(string text)
    {
        if (!IsPattern(text))
            return [text];

        Func<string, bool> fits = NamePattern.Test(text);
        return [.. EngineHost.Connector.ContextPattern().Where(fits)];
    }
}
