using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace DockerNetwork.Binding;

/// <summary>Marks a parameter that takes options or labels: a hashtable, texts such as <c>key=value;key=value</c>, or
/// an object whose properties are the pairs, as ConvertFrom-Json makes it.</summary>
internal sealed class PairsAttribute : CellAttribute
{
    // Splits only before another pair, because a value may contain the separator too.
    private static readonly Regex Separator = new(@"[;\r\n]+\s*(?=[^;=\s]+=)", RegexOptions.CultureInvariant);

    private protected override object Nothing => Array.Empty<SettingPairs>();

    private protected override object Read(object value)
    {
        IEnumerable<object?> items = SettingText.ItemsOf(value) ?? [value];
        return items.SelectMany(Pairs).ToArray();
    }

    private static IEnumerable<SettingPairs> Pairs(object? item) => SettingText.Bare(item) switch
    {
        SettingPairs pairs => [pairs],
        IDictionary table => [new SettingPairs(table)],
        string text => Separator.Split(text).Select(pair => new SettingPairs(pair)),
        PSCustomObject => [new SettingPairs(InputRow.Table((PSObject)item!))],
        _ when SettingText.KindOf(item) is string kind => throw new PSInvalidCastException(
            $"It takes 'key=value' or a hashtable, not {kind}."),
        _ => [new SettingPairs(SettingText.Write(item))],
    };
}
