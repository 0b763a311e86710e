using System.Management.Automation;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Binding;

/// <summary>Tells a wildcard from a plain text. A text such as <c>a[b</c> has a wildcard's characters and is none: it
/// is a plain text then, not an error of PowerShell's.</summary>
internal static class NamePattern
{
    internal static bool IsPattern(string text) =>
        WildcardPattern.ContainsWildcardCharacters(text) && Parse(text) is not null;

    /// <summary>Whether a name fits a wildcard, or else is the text; case does not count.</summary>
    internal static bool Fits(string text, string name) => Test(text)(name);

    /// <summary>The same for many names.</summary>
    internal static Func<string, bool> Test(string text) =>
        Parse(text) is { } pattern
            ? pattern.IsMatch
            : name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a text means among items: Docker's rule first, so that a name with a bracket in it is still a
    /// name, and then as a wildcard.</summary>
    internal static IReadOnlyList<T> Find<T>(
        string text, IReadOnlyList<T> items, Func<T, string> id, Func<T, string> name)
    {
        IReadOnlyList<T> found = ReferenceRule.Find(text, items, id, name);
        if (found.Count > 0 || !IsPattern(text))
            return found;

        Func<string, bool> fits = Test(text);
        return [.. items.Where(item => fits(name(item)))];
    }

    private static WildcardPattern? Parse(string text)
    {
        try
        {
            WildcardPattern pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
            pattern.IsMatch("");
            return pattern;
        }
        catch (WildcardPatternException)
        {
            return null;
        }
    }
}
