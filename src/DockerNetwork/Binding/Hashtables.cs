using System.Collections;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>Converts PowerShell hashtables to the module's own types.</summary>
internal static class Hashtables
{
    /// <summary>Writes keys and values as text, with <see cref="SettingText"/>.</summary>
    /// <param name="parameter">The parameter's name, for errors.</param>
    /// <param name="table">The hashtable; null for none.</param>
    /// <param name="separatorOf">Gives the separator of a key whose value is a list in Docker too. Returns null for
    /// other keys.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid: a value is not a single text, or an entry has no
    /// key.</exception>
    internal static StringMap ToMap(string parameter, IDictionary? table, Func<string, string?>? separatorOf = null) =>
        new(Entries(table).Select(entry => Pair(parameter, entry, separatorOf)));

    /// <summary>Reads the labels to filter by, from texts or hashtables. A null value in a hashtable stands for any
    /// value.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid: an entry has no key, a hashtable is empty, or a value
    /// is not a single text.</exception>
    internal static IReadOnlyList<LabelFilter> ToFilters(IEnumerable<object> labels) => [.. labels.Select(ToFilter)];

    private static LabelFilter ToFilter(object label)
    {
        if (SettingText.Bare(label) is IDictionary table)
            return LabelFilter.Parse(Texts(table));

        return SettingText.KindOf(label) is string kind
            ? throw Invalid($"-Label takes 'key', 'key=value' or a hashtable, not {kind}.")
            : LabelFilter.Parse(SettingText.Write(label));
    }

    private static KeyValuePair<string, string> Pair(
        string parameter, DictionaryEntry entry, Func<string, string?>? separatorOf)
    {
        string key = Key(parameter, entry);
        return new(key, SettingText.Of($"{parameter} '{key}'", entry.Value, separatorOf?.Invoke(key)));
    }

    private static string Key(string parameter, DictionaryEntry entry)
    {
        string key = SettingText.Of($"A key of {parameter}", entry.Key);
        return key.Length > 0
            ? key
            : throw Invalid($"{parameter} has a value with no key. Write @{{ key = 'value' }}.");
    }

    /// <summary>Enumerates the entries of any dictionary. The plain enumerator of a generic dictionary gives pairs of
    /// another type.</summary>
    internal static IEnumerable<DictionaryEntry> Entries(IDictionary? table)
    {
        IDictionaryEnumerator? entries = table?.GetEnumerator();
        while (entries?.MoveNext() == true)
            yield return entries.Entry;
    }

    private static Hashtable Texts(IDictionary table)
    {
        Hashtable texts = [];
        foreach (DictionaryEntry entry in Entries(table))
        {
            string key = Key("-Label", entry);
            texts[key] = entry.Value is null ? null : SettingText.Of($"-Label '{key}'", entry.Value);
        }

        return texts;
    }

    private static DockerNetworkException Invalid(string message) => new(FailureKind.RequestInvalid, message);
}
