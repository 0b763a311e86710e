using System.Collections;
using System.Management.Automation;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Reads a hashtable of settings from the user. Keys are case-insensitive. Values are unchanged.</summary>
internal sealed class SettingTable
{
    private readonly string _what;
    private readonly Dictionary<string, object> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Copies and checks the hashtable.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid: a key is unknown, or is there twice in different
    /// case.</exception>
    internal SettingTable(string what, IDictionary table, IReadOnlyCollection<string> known)
    {
        _what = what;
        foreach (DictionaryEntry entry in Hashtables.Entries(table))
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

    internal object? Value(string key) => _values.TryGetValue(key, out object? value) ? SettingText.Bare(value) : null;

    internal string? Text(string key) => Value(key) is { } value ? Text(key, value, "one text") : null;

    /// <summary>Reads a whole number. Refuses a Boolean and a fraction, which could be converted but are
    /// mistakes.</summary>
    internal int? Number(string key)
    {
        object? value = Value(key);
        if (value is null)
            return null;

        bool mayBe = value is not (bool or SwitchParameter) && SettingText.KindOf(value) is null;
        return mayBe && LanguagePrimitives.TryConvertTo(value, out decimal number) && IsWhole(number)
            ? (int)number
            : throw Wrong(key, value, "a whole number");
    }

    internal ItemList<string> Texts(string key)
    {
        object? value = Value(key);
        IEnumerable<object?> items = value is null ? [] : SettingText.ItemsOf(value) ?? [value];
        return new(items.Select(item => Text(key, item, "a text or a list of texts")));
    }

    /// <summary>The options of an endpoint.</summary>
    internal StringMap Options(string key) => Value(key) switch
    {
        null => StringMap.Empty,
        IDictionary table => Hashtables.ToMap($"In -Network, {key}", table, DriverTable.SeparatorOf),
        { } other => throw Wrong(key, other, "a hashtable"),
    };

    private static bool IsWhole(decimal number) =>
        number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue;

    private string Text(string key, object? value, string kind) =>
        SettingText.KindOf(value) is null ? SettingText.Write(value) : throw Wrong(key, value, kind);

    private DockerNetworkException Wrong(string key, object? value, string kind) =>
        Invalid($"{key} has to be {kind}, not {SettingText.KindOf(value) ?? $"'{SettingText.Write(value)}'"}");

    private DockerNetworkException Invalid(string reason) =>
        new(FailureKind.RequestInvalid, $"{_what} cannot be read: {reason}.");
}
