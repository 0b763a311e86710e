using System.Management.Automation;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Binding;

/// <summary>Tells wildcards from plain texts. A text such as <c>a[b</c> has a wildcard character but is not a valid
/// wildcard. It counts as a plain text and causes no PowerShell error.</summary>
internal static class NamePattern
{
    internal static bool IsPattern(string text) =>
        WildcardPattern.ContainsWildcardCharacters(text) && Parse(text) is not null;

    /// <summary>True if a name matches the wildcard, or equals the plain text. Case does not count.</summary>
    internal static bool Fits(string text, string name) => Test(text)(name);

    /// <summary>Makes one test for many names.</summary>
    internal static Func<string, bool> Test(string text) =>
        Parse(text) is { } pattern
            ? pattern.IsMatch
            : name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes one test for names that fit any of several texts.</summary>
    /// <returns>Null if there are no texts.</returns>
    internal static Func<string, bool>? TestAny(IReadOnlyCollection<string>? texts)
    {
        Func<string, bool>[] tests = [.. (texts ?? []).Select(Test)];
        return texts is null ? null : name => tests.Any(fits => fits(name));
    }

    /// <summary>Finds the items that a text means. Docker's rule comes first, so that a name with a bracket in it is
    /// still a name. The wildcard comes second.</summary>
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
