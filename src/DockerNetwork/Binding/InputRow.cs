using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace DockerNetwork.Binding;

/// <summary>Reads an object that is not one of the module's own: a row of a CSV file, or an object after Select-Object,
/// a job, Clixml or JSON.</summary>
internal sealed class InputRow(PSObject row)
{
    private static readonly Regex Pair = new(@",\s+(?=[^=,\s]+=)", RegexOptions.CultureInvariant);

    /// <summary>The name of the module's type that the object was, such as <c>Network</c>. Null for another
    /// object.</summary>
    internal string? Kind => row.TypeNames
        .Select(name => Regex.Match(name, @"^(?:Deserialized\.|Selected\.)*DockerNetwork\.(\w+)$"))
        .FirstOrDefault(match => match.Success)?.Groups[1].Value;

    internal bool Has(string property) => row.Properties[property] is not null;

    internal object? Value(string property) => row.Properties[property]?.Value;

    /// <summary>Gets a property that is a single text. Empty for anything else.</summary>
    internal string Text(string property) =>
        Value(property) is { } value && SettingText.KindOf(value) is null ? SettingText.Write(value).Trim() : "";

    internal bool? Flag(string property) => bool.TryParse(Text(property), out bool flag) ? flag : null;

    internal int Number(string property) => int.TryParse(Text(property), out int number) ? number : 0;

    /// <summary>Gets a list, which is one text with commas in a CSV file.</summary>
    internal ItemList<string> Texts(string property) => new(
        Items(property).Where(item => SettingText.KindOf(item) is null).Select(SettingText.Write));

    /// <summary>Gets the items of a list that are not empty. A single text is split at its commas.</summary>
    internal IEnumerable<object> Items(string property)
    {
        object? value = Value(property);
        IEnumerable<object?> items = SettingText.ItemsOf(value)
            ?? (SettingText.Bare(value) is string text ? text.Split(',').Select(part => part.Trim()) : [value]);
        return items.OfType<object>().Where(item => SettingText.Bare(item) is not "");
    }

    /// <summary>Gets options or labels, which are one text in a CSV file: <c>key=value, key=value</c>.</summary>
    internal StringMap Map(string property) => SettingText.Bare(Value(property)) switch
    {
        IDictionary table => Hashtables.ToMap(property, table),
        PSCustomObject => Hashtables.ToMap(property, Table((PSObject)Value(property)!)),
        string { Length: > 0 } text => SettingPairs.Merge(
            property, Pair.Split(text).Select(pair => new SettingPairs(pair))),
        _ => StringMap.Empty,
    };

    internal bool HasEngine => Text("Engine").Length > 0 || Nested("Engine") is not null;

    /// <summary>Finds the engine, which is an object or its text: a context's name or an address.</summary>
    /// <returns>Null if the object has none.</returns>
    /// <exception cref="DockerNetworkException">ContextNotFound, RequestInvalid.</exception>
    internal EngineReference? Engine() =>
        SettingText.Bare(Value("Engine")) as EngineReference
        ?? (Nested("Engine") is InputRow parts
            ? EngineText.Find(parts.Text("Context"), parts.Text("Address"))
            : EngineText.Find(Text("Engine")));

    private InputRow? Nested(string property) =>
        Value(property) is PSObject { BaseObject: PSCustomObject } item ? new(item) : null;

    /// <summary>Makes a hashtable of an object's properties.</summary>
    internal static Hashtable Table(PSObject item)
    {
        Hashtable table = [];
        foreach (PSPropertyInfo property in item.Properties)
            table[property.Name] = property.Value;

        return table;
    }
}
