using System.Collections;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Labels that an object has to have: all of them, each there at all or with a value.</summary>
internal sealed class LabelFilter
{
    private readonly IReadOnlyList<(string Key, string? Value)> _wanted;

    private LabelFilter(IReadOnlyList<(string Key, string? Value)> wanted) => _wanted = wanted;

    /// <summary>Reads what a user wrote: <c>key</c>, <c>key=value</c>, or a table of keys and values, where null stands for any value.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid for one without a key.</exception>
    internal static LabelFilter Parse(object label) =>
        label is IDictionary table
            ? new([.. table.Cast<DictionaryEntry>().Select(entry => Demand(entry.Key.ToString(), entry.Value?.ToString()))])
            : new([Split(label.ToString())]);

    /// <summary>Whether the labels are as wanted. Case counts, as it does for the engine.</summary>
    internal bool Fits(StringMap labels) =>
        _wanted.All(wanted => labels.TryGetValue(wanted.Key, out string? value) && (wanted.Value is null || wanted.Value == value));

    private static (string Key, string? Value) Split(string text)
    {
        int sign = text.IndexOf('=');
        return sign < 0 ? Demand(text, null) : Demand(text.Substring(0, sign), text.Substring(sign + 1));
    }

    private static (string Key, string? Value) Demand(string key, string? value) =>
        key.Trim().Length > 0 ? (key, value) : throw new DockerNetworkException(
            FailureKind.RequestInvalid, "A label to filter by needs a key. Write 'key', 'key=value' or @{ key = 'value' }.");
}
