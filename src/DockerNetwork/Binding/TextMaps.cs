using System.Collections;
using System.Management.Automation;

namespace DockerNetwork.Binding;

/// <summary>Makes a map of the table that a user gave.</summary>
internal static class TextMaps
{
    /// <summary>Values as PowerShell writes them in any culture; null becomes an empty text.</summary>
    internal static StringMap From(IDictionary? table) =>
        new(table?.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, string>(Text(entry.Key), Text(entry.Value))));

    private static string Text(object? value) => LanguagePrimitives.ConvertTo<string>(value) ?? "";
}
