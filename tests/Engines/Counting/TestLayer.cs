namespace DockerNetwork.Testing;

/// <summary>A program that runs tests and writes their counts to a file.</summary>
/// <param name="Name">The name in the report.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="ResultFile">The file that it writes.</param>
/// <param name="Read">Reads that file.</param>
internal sealed record TestLayer(
    string Name, IReadOnlyList<string> Command, string ResultFile, Func<string, Tally> Read)
{
    /// <summary>Runs the program on an engine.</summary>
    /// <returns>The counts, with one more failure if the program stopped early.</returns>
    public async Task<Tally> RunAsync(EngineSession session, Interruption interruption)
    {
        Console.WriteLine($"\n── {Name}");
        File.Delete(ResultFile); // The layer may have run on another engine before.
        int exitCode = await ForegroundCommand.RunAsync(session.Prepare(Command), interruption);
        Tally tally = File.Exists(ResultFile) ? Read(ResultFile) : Tally.Broken;
        // The program crashed after the last result, or found no tests to run.
        return exitCode != 0 && tally.Failed == 0 ? tally + Tally.Broken : tally;
    }
}
