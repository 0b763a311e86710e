namespace HelpBuilder;

/// <summary>An example of a page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Introduction">The text before the code.</param>
/// <param name="Code">The PowerShell code.</param>
/// <param name="Remarks">The text, and the output, after the code.</param>
internal sealed record Example(
    string Title, IReadOnlyList<string> Introduction, string Code, IReadOnlyList<string> Remarks);
