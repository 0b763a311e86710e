using System.Collections;
using System.Globalization;

namespace DockerNetwork.Binding;

/// <summary>Hashtables as PowerShell writes them, turned to the module's own types.</summary>
internal static class Hashtables
{
    /// <summary>Turns every value to text, as it would be written in PowerShell whatever the culture; true and false in lower case, as drivers read them.</summary>
    internal static StringMap ToMap(IDictionary? table) =>
        new(table?.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, string>(Text(entry.Key), Text(entry.Value))));

    private static string Text(object? value) =>
        value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
