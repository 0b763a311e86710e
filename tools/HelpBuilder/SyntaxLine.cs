namespace HelpBuilder;

/// <summary>A parameter set: one way to call a cmdlet.</summary>
/// <param name="Set">The set's name, or null if the cmdlet has only one set.</param>
/// <param name="Parameters">The names of its parameters, in the order in which PowerShell shows them.</param>
internal sealed record SyntaxLine(string? Set, IReadOnlyList<string> Parameters);
