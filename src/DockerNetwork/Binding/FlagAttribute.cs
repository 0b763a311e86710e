using System.Management.Automation;

namespace DockerNetwork.Binding;

/// <summary>Marks a switch that a row may give, as True or False. PowerShell itself would take the text 'False' as
/// true.</summary>
internal sealed class FlagAttribute : CellAttribute
{
    private protected override object Nothing => new SwitchParameter(false);

    private protected override object Read(object value) => SettingText.Bare(value) switch
    {
        string text => new SwitchParameter(Parse(text.Trim())),
        bool flag => new SwitchParameter(flag),
        _ => value,
    };

    private static bool Parse(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "$TRUE" or "1" => true,
        "FALSE" or "$FALSE" or "0" => false,
        _ => throw new PSInvalidCastException($"'{text}' is neither True nor False."),
    };
}
