namespace HelpBuilder;

/// <summary>One way to call a cmdlet: a parameter set.</summary>
/// <param name="Set">The set's name, or null where the cmdlet has but one.</param>
/// <param name="Parameters">The names of its parameters, in the order in which PowerShell shows them.</param>
internal sealed record SyntaxLine(string? Set, IReadOnlyList<string> Parameters);
