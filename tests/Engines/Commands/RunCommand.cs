namespace DockerNetwork.Testing;

/// <summary><c>run [--engine 26.1] -- COMMAND…</c>: runs a command where an engine and the images are.</summary>
internal static class RunCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="engine">The engine that is asked for; null for the one in reach or this machine's own.</param>
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
