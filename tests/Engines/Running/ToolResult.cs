namespace DockerNetwork.Testing;

/// <summary>What a program of this machine gave back.</summary>
/// <param name="ExitCode">0 where it is content.</param>
/// <param name="Output">What it wrote, errors after the rest.</param>
internal sealed record ToolResult(int ExitCode, string Output)
{
    /// <summary>The last lines, for a message.</summary>
    public string Tail => string.Join('\n', Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(8));
}
