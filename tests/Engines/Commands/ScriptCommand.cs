namespace DockerNetwork.Testing;

/// <summary><c>script FILE.ps1 …</c>: runs a PowerShell script with an engine and the images. It is an error if the
/// script leaves something on the engine.</summary>
internal static class ScriptCommand
{
    /// <summary>Runs the script.</summary>
    /// <returns>The script's exit code; 1 if it succeeded but left something behind.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> script, Interruption interruption)
    {
        IReadOnlyList<string> shell = await PowerShellTool.FileAsync(interruption.Token);
        await using EngineSession session = await EngineSession.OpenAsync(null, Console.Error, interruption.Token);
        int exitCode = await ForegroundCommand.RunAsync(session.Prepare([.. shell, .. script]), interruption);
        IReadOnlyList<Leftover> left = await session.SweepAsync();
        return exitCode == 0 && left.Count > 0 ? 1 : exitCode;
    }
}
