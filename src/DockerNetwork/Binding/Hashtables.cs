using System.Collections;
using System.Globalization;
using System.Management.Automation;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;

namespace DockerNetwork.Binding;

/// <summary>Hashtables as PowerShell writes them, turned to the module's own types.</summary>
internal static class Hashtables
{
    /// <summary>Turns every value to text, as it would be written in PowerShell whatever the culture; true and false in lower case, as drivers read them.</summary>
    internal static StringMap ToMap(IDictionary? table) =>
        new(Entries(table).Select(entry => new KeyValuePair<string, string>(Text(entry.Key), Text(entry.Value))));

    /// <summary>Reads what labels are looked for: texts, or tables whose values are turned to text as <see cref="ToMap"/> does it; null, for any value, stays null.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid for one without a key.</exception>
    internal static IReadOnlyList<LabelFilter> ToFilters(IEnumerable<object> labels) =>
        [.. labels.Select(label => LabelFilter.Parse(Bare(label) is IDictionary table ? Texts(table) : label))];

    /// <summary>A generic dictionary's plain enumerator gives pairs of another type than this one.</summary>
    private static IEnumerable<DictionaryEntry> Entries(IDictionary? table)
    {
        IDictionaryEnumerator? entries = table?.GetEnumerator();
        while (entries?.MoveNext() == true)
            yield return entries.Entry;
    }

    private static Hashtable Texts(IDictionary table)
    {
        Hashtable texts = [];
        foreach (DictionaryEntry entry in Entries(table))
            texts[Text(entry.Key)] = entry.Value is null ? null : Text(entry.Value);

        return texts;
    }

    private static string Text(object? value) =>
        Bare(value) is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>What New-Object and pipelines give comes in a wrapper.</summary>
    private static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
