namespace DockerNetwork.Core.Engine;

/// <summary>A line that a process wrote.</summary>
/// <param name="Text">The line without its end.</param>
/// <param name="IsError">Whether it came from stderr.</param>
public sealed record OutputLine(string Text, bool IsError);
