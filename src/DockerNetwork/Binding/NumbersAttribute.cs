using System.Management.Automation;

namespace DockerNetwork.Binding;

/// <summary>Checks that a number, or each number of a list, is in a range. Unlike ValidateRange, it accepts a parameter
/// that a row leaves empty.</summary>
/// <param name="least">The least number.</param>
/// <param name="most">The greatest number.</param>
internal sealed class NumbersAttribute(int least, int most) : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        IEnumerable<object?> items = SettingText.ItemsOf(arguments) ?? [arguments];
        foreach (object? item in items)
            if (SettingText.Bare(item) is int number && (number < least || number > most))
                throw new ValidationMetadataException(
                    $"{number} is not between {least} and {most}. Give a number in this range.");
    }
}
