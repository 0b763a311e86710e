using System.Collections;
using DockerNetwork.Binding;
using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;

namespace DockerNetwork;

/// <summary>A parameter value for options or labels. It is a hashtable, or single <c>key=value</c> texts, which Tab can
/// complete. PowerShell makes it from either.</summary>
public sealed class SettingPairs
{
    private readonly string? _text;
    private readonly IDictionary? _table;

    /// <summary>Takes one pair as text.</summary>
    /// <param name="text"><c>key=value</c>, or <c>key</c> for an empty value.</param>
    public SettingPairs(string text) => _text = text;

    /// <summary>Takes a hashtable, or the options or labels of an object.</summary>
    /// <param name="table">Keys and values. The values are converted to text.</param>
    public SettingPairs(IDictionary table) => _table = table;

    /// <summary>Merges several inputs. The last value of a repeated key wins.</summary>
    /// <exception cref="DockerNetworkException">RequestInvalid: an entry has no key, or a value is not a single
    /// text.</exception>
    internal static StringMap Merge(string parameter, IEnumerable<SettingPairs>? parts) =>
        new((parts ?? []).SelectMany(part => part.Pairs(parameter, separatorOf: null)));

    /// <summary>Merges the options of a driver or of an endpoint. An option that Docker takes as a list may have a list
    /// as its value.</summary>
    /// <exception cref="DockerNetworkException">The same errors as <see cref="Merge"/>.</exception>
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

    /// <summary>Writes the pairs as text.</summary>
    /// <returns>The pairs as the user gave them.</returns>
    public override string ToString() =>
        _text ?? string.Join(", ", _table!.Keys.Cast<object>().Select(key => $"{key}={_table[key]}"));
}
