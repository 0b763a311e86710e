namespace DockerNetwork.Testing;

/// <summary><c>run -- COMMAND…</c>: runs a command where an engine and the images are.</summary>
internal static class RunCommand
{
    /// <summary>Runs it.</summary>
    /// <returns>The command's exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> command, Interruption interruption)
    {
        await using EngineSession session = await EngineSession.OpenAsync(Console.Error, interruption.Token);
        return await ForegroundCommand.RunAsync(session.Prepare(command), interruption);
    }
}
