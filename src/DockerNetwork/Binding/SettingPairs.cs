using System.Collections;
using DockerNetwork.Binding;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork;

/// <summary>How options and labels are given: as a hashtable, or one by one as <c>key=value</c>, which Tab can
/// complete. Made by PowerShell from either.</summary>
public sealed class SettingPairs
{
    private readonly string? _text;
    private readonly IDictionary? _table;

    /// <summary>From a text.</summary>
    /// <param name="text"><c>key=value</c>, or <c>key</c> for one whose value is empty.</param>
    public SettingPairs(string text) => _text = text;

    /// <summary>From a hashtable, or the options or labels of an object.</summary>
    /// <param name="table">Keys and values; values are turned to text.</param>
    public SettingPairs(IDictionary table) => _table = table;

    /// <summary>Puts several together. A key that is given again counts with its last value.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid for one without a key, and for a value that is not one
    /// text.</exception>
    internal static StringMap Merge(string parameter, IEnumerable<SettingPairs>? parts) =>
        new((parts ?? []).SelectMany(part => part.Pairs(parameter, separatorOf: null)));

    /// <summary>Puts the options of a driver or of an endpoint together. The value of an option that is a list may be
    /// one here too.</summary>
    /// <exception cref="DockerNetworkException">As <see cref="Merge"/>.</exception>
    internal static StringMap MergeOptions(string parameter, IEnumerable<SettingPairs>? parts) =>
        new((parts ?? []).SelectMany(part => part.Pairs(parameter, DriverTable.SeparatorOf)));

    private IEnumerable<KeyValuePair<string, string>> Pairs(string parameter, Func<string, string?>? separatorOf)
    {
        if (_text is null)
            return Hashtables.ToMap(parameter, _table, separatorOf);

        KeyValuePair<string, string> pair = Split(_text);
        return pair.Key.Length > 0 ? [pair] : throw new DockerNetworkException(
            FailureKind.RequestInvalid, $"{parameter} '{this}' has no key. Write 'key=value' or a hashtable.");
    }

    private static KeyValuePair<string, string> Split(string text)
    {
        int at = text.IndexOf('=');
        return at < 0 ? new(text, "") : new(text.Substring(0, at), text.Substring(at + 1));
    }

    /// <summary>The pairs.</summary>
    /// <returns>As they were given.</returns>
    public override string ToString() =>
        _text ?? string.Join(", ", _table!.Keys.Cast<object>().Select(key => $"{key}={_table[key]}"));
}
