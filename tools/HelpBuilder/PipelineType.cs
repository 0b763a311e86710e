namespace HelpBuilder;

/// <summary>A type that a cmdlet accepts or returns.</summary>
/// <param name="Name">The type's full name.</param>
/// <param name="Text">The description for this cmdlet.</param>
internal sealed record PipelineType(string Name, IReadOnlyList<string> Text);
