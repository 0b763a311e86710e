namespace DockerNetwork.Testing;

/// <summary><c>script FILE.ps1 …</c>: runs a PowerShell script where an engine and the images are, in pwsh or else in the small host of tools/PsHost.
/// What the script leaves on the engine is an error.</summary>
internal static class ScriptCommand
{
    /// <summary>Runs it.</summary>
    /// <returns>The script's exit code; 1 where it went well but left something behind.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> script, Interruption interruption)
    {
        await using EngineSession session = await EngineSession.OpenAsync(null, Console.Error, interruption.Token);
        int exitCode = await ForegroundCommand.RunAsync(session.Prepare([.. Shell(), .. script]), interruption);
        int left = await session.SweepAsync();
        return exitCode == 0 && left > 0 ? 1 : exitCode;
    }

    private static string[] Shell() =>
        Tool.Find("pwsh") is string pwsh ? [pwsh, "-NoProfile", "-NonInteractive", "-File"] : ["dotnet", Checkout.ToolProgram("PsHost")];
}
