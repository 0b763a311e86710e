using System.Collections;
using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>A hashtable of settings that a user wrote: keys in any case, values as they stand.</summary>
internal sealed class SettingTable
{
    private readonly string _what;
    private readonly Dictionary<string, object> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the table over.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid for a key that is not among the known ones, or there twice in different case.</exception>
    internal SettingTable(string what, IDictionary table, IReadOnlyCollection<string> known)
    {
        _what = what;
        foreach (DictionaryEntry entry in table)
        {
            string key = entry.Key.ToString();
            if (!known.Contains(key, StringComparer.OrdinalIgnoreCase))
                throw Invalid($"there is no '{key}' in it. It can have {string.Join(", ", known)}");

            if (_values.ContainsKey(key))
                throw Invalid($"'{key}' is in it twice");

            if (entry.Value is not null)
                _values[key] = entry.Value;
        }
    }

    internal object? Value(string key) => _values.TryGetValue(key, out object? value) ? (value as PSObject)?.BaseObject ?? value : null;

    internal string? Text(string key) => Convert<string?>(key, null, "a text");

    internal int? Number(string key) => Convert<int?>(key, null, "a number");

    internal ItemList<string> Texts(string key) => new(Convert<string[]>(key, [], "a text or several"));

    internal StringMap Map(string key) => Hashtables.ToMap(Convert<Hashtable?>(key, null, "a hashtable"));

    private T Convert<T>(string key, T missing, string kind)
    {
        object? value = Value(key);
        if (value is null)
            return missing;

        return LanguagePrimitives.TryConvertTo(value, out T result) ? result : throw Invalid($"{key} has to be {kind}, not '{value}'");
    }

    private DockerNetworkException Invalid(string reason) => new(FailureKind.RequestInvalid, $"{_what} cannot be read: {reason}.");
}
