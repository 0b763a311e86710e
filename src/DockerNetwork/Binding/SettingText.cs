using System.Collections;
using System.Globalization;
using System.Management.Automation;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Binding;

/// <summary>Converts a value from the user to the single text that Docker takes. Refuses lists, hashtables and objects
/// that have no text form, because PowerShell would write their type name.</summary>
internal static class SettingText
{
    /// <summary>Writes a value the same in every culture. Booleans are lower case, as drivers read them, and null is an
    /// empty text.</summary>
    /// <param name="setting">The name of the setting, which begins the error message: <c>-Label 'stage'</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid: the value is not a single text.</exception>
    internal static string Of(string setting, object? value) =>
        KindOf(value) is string kind ? throw Invalid(setting, kind) : Write(value);

    /// <summary>Writes the value of a setting that is a list in Docker too, and joins the items of a list.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="separator">The text between two items; null if the setting is not a list.</param>
    /// <exception cref="DockerNetworkException">RequestInvalid: the value or an item is not a single text.</exception>
    internal static string Of(string setting, object? value, string? separator) =>
        separator is not null && ItemsOf(value) is IEnumerable<object?> items
            ? string.Join(separator, items.Select(item => Of(setting, item)))
            : Of(setting, value);

    /// <summary>Gets the items of a list. Null for anything else.</summary>
    internal static IEnumerable<object?>? ItemsOf(object? value) =>
        Bare(value) is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>() : null;

    /// <summary>Names the kind of a value that is not a single text, such as <c>a list</c>.</summary>
    /// <returns>Null for a single text.</returns>
    internal static string? KindOf(object? value) => Bare(value) switch
    {
        null or string => null,
        IDictionary => "a hashtable",
        IEnumerable => "a list",
        PSCustomObject => "a custom object",
        { } other when other.ToString() == other.GetType().ToString() => $"an object of type {other.GetType()}",
        _ => null,
    };

    /// <summary>Removes the PSObject wrapper that New-Object and pipelines put around a value.</summary>
    internal static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>Writes a value that <see cref="KindOf"/> accepts.</summary>
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
