namespace HelpBuilder;

/// <summary>A type that goes into a cmdlet or comes out of it.</summary>
/// <param name="Name">The type's full name.</param>
/// <param name="Text">What it means here.</param>
internal sealed record PipelineType(string Name, IReadOnlyList<string> Text);
