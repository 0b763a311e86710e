namespace DockerNetwork.Testing;

/// <summary><c>run [--engine 26.1] -- COMMAND…</c>: runs a command with an engine and the images.</summary>
internal static class RunCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="engine">The requested engine; null for the reachable one or this machine's own.</param>
    /// <param name="command">The command.</param>
    /// <param name="interruption">Ends the command.</param>
    /// <returns>The command's exit code.</returns>
    public static async Task<int> RunAsync(string? engine, IReadOnlyList<string> command, Interruption interruption)
    {
        EngineEdition? edition = await EngineChoice.ObtainAsync(engine, Console.Error, interruption.Token);
        await using EngineSession session = await EngineSession.OpenAsync(edition, Console.Error, interruption.Token);
        return await ForegroundCommand.RunAsync(
            session.Prepare(await PowerShellTool.ResolveAsync(command, interruption.Token)), interruption);
    }
}
