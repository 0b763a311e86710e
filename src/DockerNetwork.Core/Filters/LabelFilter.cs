using System.Collections;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Filters;

/// <summary>Filters by labels. Either all given labels must exist, with their values if values are given, or one label
/// must not exist (the engine's <c>label!</c>).</summary>
internal sealed class LabelFilter
{
    private readonly List<(string Key, string? Value)> _wanted;
    private readonly bool _isBarred;

    private LabelFilter(IEnumerable<(string Key, string? Value)> wanted, bool isBarred = false) =>
        (_wanted, _isBarred) = ([.. wanted], isBarred);

    /// <summary>Parses a filter.</summary>
    /// <param name="given"><c>key</c> or <c>key=value</c>, both optionally with <c>!</c> before it, or a map. In a map,
    /// null means any value.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid for an empty key, and for an empty map, which would
    /// match everything.</exception>
    internal static LabelFilter Parse(object given)
    {
        if (given is IDictionary { Count: 0 })
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                    "-Label is an empty hashtable, which every label fits. Give it an entry, or leave -Label out.");

        LabelFilter filter = given is IDictionary map
            ? new(map.Cast<DictionaryEntry>().Select(entry => ($"{entry.Key}", entry.Value?.ToString())))
            : Read($"{given}");
        return filter._wanted.TrueForAll(label => label.Key.Length > 0) ? filter : throw new DockerNetworkException(
            FailureKind.RequestInvalid,
                $"-Label '{given}' has no key. Write 'key', 'key=value' (with ! before it for those without) or a "
                + "hashtable.");
    }

    internal bool Fits(StringMap labels) => HasAll(labels) != _isBarred;

    private static LabelFilter Read(string text) =>
        text.StartsWith("!", StringComparison.Ordinal)
            ? new([Split(text.Substring(1))], isBarred: true)
            : new([Split(text)]);

    private bool HasAll(StringMap labels) =>
        _wanted.TrueForAll(label => labels.TryGetValue(label.Key, out string? value)
            && (label.Value is null || label.Value == value));

    private static (string Key, string? Value) Split(string text)
    {
        int at = text.IndexOf('=');
        return at < 0 ? (text, null) : (text.Substring(0, at), text.Substring(at + 1));
    }
}
