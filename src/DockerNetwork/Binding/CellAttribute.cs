using System.Management.Automation;

namespace DockerNetwork.Binding;

/// <summary>Marks a parameter that a row may give. An empty cell counts as not given. An empty value that the user
/// writes is an error, which <see cref="Pipeline.BoundCells"/> makes.</summary>
internal class CellAttribute : ArgumentTransformationAttribute
{
    /// <summary>True if a comma in a text separates two values.</summary>
    public bool IsList { get; set; }

    /// <inheritdoc />
    public override bool TransformNullOptionalParameters => true;

    /// <inheritdoc />
    public sealed override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        IsEmpty(inputData) ? Nothing : Read(inputData!);

    /// <summary>The value for an empty cell.</summary>
    private protected virtual object? Nothing => null;

    /// <summary>Reads a value that is not empty.</summary>
    private protected virtual object? Read(object value) =>
        SettingText.Bare(value) is string text && IsList ? Split(text) : value;

    /// <summary>True for null and for a text without any characters but spaces.</summary>
    private protected static bool IsEmpty(object? value) =>
        SettingText.Bare(value) is null || (SettingText.Bare(value) is string text && text.Trim().Length == 0);

    /// <summary>Splits a text at its commas. A bracket begins a wildcard, whose comma does not separate.</summary>
    private protected static string[] Split(string text) =>
        !text.Contains(",") || text.Contains("[")
            ? [text]
            : [.. text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0)];
}
