using System.Collections.ObjectModel;

namespace DockerNetwork;

/// <summary>A read-only map from text to text (labels, options) that converts to <c>key=value</c> pairs, for table
/// cells and Export-Csv.</summary>
public sealed class StringMap : ReadOnlyDictionary<string, string>
{
    /// <summary>The empty map.</summary>
    public static readonly StringMap Empty = new(null);

    /// <summary>Creates a map from a copy of the pairs. Keys are compared by their bytes, as the engine does.</summary>
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
