using System.Globalization;
using System.Management.Automation;
using System.Net;

namespace DockerNetwork.Binding;

/// <summary>Marks a parameter that takes texts. An object is never written as text: it gives the text of one of its
/// properties, or does not bind.</summary>
/// <param name="properties">The properties that may have the text, in this order.</param>
internal sealed class TextsAttribute(params string[] properties) : CellAttribute
{
    /// <summary>True if the parameter takes one text only.</summary>
    public bool IsOne { get; set; }

    /// <summary>The texts that the parameter takes; empty for any.</summary>
    public string[] Among { get; set; } = [];

    private protected override object? Nothing => IsOne ? null : Array.Empty<string>();

    private protected override object Read(object value)
    {
        if (IsOne)
            return Allowed(Text(value));

        IEnumerable<object?> items = SettingText.ItemsOf(value) ?? [value];
        return items.SelectMany(Texts).ToArray();
    }

    private IEnumerable<string> Texts(object? item)
    {
        if (IsEmpty(item))
            throw new ArgumentTransformationMetadataException("An item of the list is empty. Leave it out.");

        return Simple(item!) is string text
            ? (IsList ? Split(text) : [text])
            : Property(item!) is { Length: > 0 } texts ? texts : throw NoText(item!);
    }

    private string Allowed(string text) =>
        Among.Length == 0 || Among.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? text
            : throw new ArgumentTransformationMetadataException(
                $"'{text}' is none of {string.Join(", ", Among)}. Give one of them.");

    private string Text(object value) => Simple(value) ?? Property(value).FirstOrDefault() ?? throw NoText(value);

    /// <summary>Writes a value that has one obvious text. Null for any other value.</summary>
    private static string? Simple(object value) => SettingText.Bare(value) switch
    {
        string text => text,
        IPAddress or Uri or Version => SettingText.Write(value),
        IFormattable or bool or char => Convert.ToString(SettingText.Bare(value), CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Gets the texts of the first property that has any.</summary>
    private string[] Property(object value)
    {
        InputRow row = new(PSObject.AsPSObject(value));
        return properties.Select(property => row.Texts(property).ToArray()).FirstOrDefault(texts => texts.Length > 0)
            ?? [];
    }

    private static PSInvalidCastException NoText(object value) => new(
        $"An object ({SettingText.KindOf(value) ?? SettingText.Bare(value)!.GetType().Name}) is not a text. Give a "
        + "text, or one of the object's properties.");
}
