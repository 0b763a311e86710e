using System.Collections;
using System.Globalization;
using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Writes a value that a user gave as the one text that Docker takes in its place. A list, a hashtable and
/// an object without a text of its own have none, and are refused: PowerShell would write their type.</summary>
internal static class SettingText
{
    /// <summary>Writes a value the same in every culture: true and false in lower case, as drivers read them, and null
    /// as an empty text.</summary>
    /// <param name="setting">The setting's name, which begins the sentence of an error: <c>-Label 'stage'</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid for what is not one text.</exception>
    internal static string Of(string setting, object? value) =>
        KindOf(value) is string kind ? throw Invalid(setting, kind) : Write(value);

    /// <summary>Writes a value of a setting that is a list for Docker too: the items of a list are joined.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="separator">The text between two items; null where the setting is no list.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid for what is not one text, also as an item.</exception>
    internal static string Of(string setting, object? value, string? separator) =>
        separator is not null && ItemsOf(value) is IEnumerable<object?> items
            ? string.Join(separator, items.Select(item => Of(setting, item)))
            : Of(setting, value);

    /// <summary>The items of a list; null for anything else.</summary>
    internal static IEnumerable<object?>? ItemsOf(object? value) =>
        Bare(value) is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>() : null;

    /// <summary>Names the kind of a value that is not one text, such as <c>a list</c>.</summary>
    /// <returns>Null for one that is.</returns>
    internal static string? KindOf(object? value) => Bare(value) switch
    {
        null or string => null,
        IDictionary => "a hashtable",
        IEnumerable => "a list",
        PSCustomObject => "a custom object",
        { } other when other.ToString() == other.GetType().ToString() => $"an object of type {other.GetType()}",
        _ => null,
    };

    /// <summary>Takes off the wrapper that New-Object and pipelines put around a value.</summary>
    internal static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>Writes a value that <see cref="KindOf"/> lets pass.</summary>
    internal static string Write(object? value) => Bare(value) switch
    {
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => flag.IsPresent ? "true" : "false",
        { } other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        null => "",
    };

    private static DockerNetworkException Invalid(string setting, string kind)
    {
        string advice = kind == "a list" ? "Join its items first: $items -join ','." : "Give a text.";
        return new(FailureKind.RequestInvalid, $"{setting} is {kind}, and Docker takes one text there. {advice}");
    }
}
