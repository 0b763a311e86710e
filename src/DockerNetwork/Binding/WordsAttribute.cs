using System.Collections;
using System.Management.Automation;

namespace DockerNetwork.Binding;

/// <summary>Converts the words of a command to texts. A list inside the command is one word, as for a program:
/// <c>cut -f 1,2</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        SettingText.ItemsOf(inputData) is { } words ? words.Select(Word).ToArray() : inputData;

    private static object? Word(object? word) =>
        SettingText.ItemsOf(word) is { } list
            ? string.Join(",", list.Select(item => LanguagePrimitives.ConvertTo<string>(item)))
            : word;
}
