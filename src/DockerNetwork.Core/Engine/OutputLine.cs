namespace DockerNetwork.Core.Engine;

/// <summary>A line that a process wrote.</summary>
/// <param name="Text">The line without its line break.</param>
/// <param name="IsError">True if it came from stderr.</param>
internal sealed record OutputLine(string Text, bool IsError);
