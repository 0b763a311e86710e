using System.Collections.ObjectModel;

namespace DockerNetwork;

/// <summary>A read-only map from text to text (labels, options) that reads as <c>key=value</c> pairs in a table cell
/// and in Export-Csv.</summary>
public sealed class StringMap : ReadOnlyDictionary<string, string>
{
    /// <summary>The map with nothing in it.</summary>
    public static readonly StringMap Empty = new(null);

    /// <summary>Makes a map of a copy of the pairs. Keys are compared as the engine does it, by their bytes.</summary>
    /// <param name="pairs">The pairs; null means none.</param>
    public StringMap(IEnumerable<KeyValuePair<string, string>>? pairs) : base(Copy(pairs))
    {
    }

    /// <summary>The pairs by key, separated by a comma and a space.</summary>
    /// <returns>A line of text; empty for an empty map.</returns>
    public override string ToString() =>
        string.Join(
            ", ", this.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static Dictionary<string, string> Copy(IEnumerable<KeyValuePair<string, string>>? pairs)
    {
        Dictionary<string, string> copy = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> pair in pairs ?? [])
            copy[pair.Key] = pair.Value;

        return copy;
    }
}
