namespace DockerNetwork.Testing;

/// <summary>The result of a program of this machine.</summary>
/// <param name="ExitCode">0 on success.</param>
/// <param name="Output">The output, followed by the error output.</param>
internal sealed record ToolResult(int ExitCode, string Output)
{
    /// <summary>The last lines, for a message.</summary>
    public string Tail => string.Join('\n', Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(8));
}
