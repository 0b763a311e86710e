using System.Collections;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>One or more labels that must be there, with their values where values are given.</summary>
internal sealed class LabelFilter
{
    private readonly List<(string Key, string? Value)> _wanted;

    private LabelFilter(IEnumerable<(string Key, string? Value)> wanted) => _wanted = [.. wanted];

    /// <summary>Reads a filter.</summary>
    /// <param name="given"><c>key</c>, <c>key=value</c>, or a map; in a map, null means any value.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid for an empty key.</exception>
    internal static LabelFilter Parse(object given)
    {
        LabelFilter filter = given is IDictionary map
            ? new(map.Cast<DictionaryEntry>().Select(entry => ($"{entry.Key}", entry.Value?.ToString())))
            : new([Split($"{given}")]);
        return filter._wanted.TrueForAll(label => label.Key.Length > 0) ? filter : throw new DockerNetworkException(
            FailureKind.RequestInvalid, $"-Label '{given}' has no key. Write 'key', 'key=value' or a hashtable.");
    }

    internal bool Fits(StringMap labels) =>
        _wanted.TrueForAll(label => labels.TryGetValue(label.Key, out string? value) && (label.Value is null || label.Value == value));

    private static (string Key, string? Value) Split(string text)
    {
        int at = text.IndexOf('=');
        return at < 0 ? (text, null) : (text.Substring(0, at), text.Substring(at + 1));
    }
}
