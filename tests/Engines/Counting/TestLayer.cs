namespace DockerNetwork.Testing;

/// <summary>One program that runs tests and writes down its counts.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="ResultFile">Where it writes.</param>
/// <param name="Read">Reads that file.</param>
internal sealed record TestLayer(
    string Name, IReadOnlyList<string> Command, string ResultFile, Func<string, Tally> Read)
{
    /// <summary>Runs it on an engine.</summary>
    /// <returns>Its counts; where it broke off, one failure more.</returns>
    public async Task<Tally> RunAsync(EngineSession session, Interruption interruption)
    {
        Console.WriteLine($"\n── {Name}");
        File.Delete(ResultFile); // The layer may have run on another engine before.
        int exitCode = await ForegroundCommand.RunAsync(session.Prepare(Command), interruption);
        Tally tally = File.Exists(ResultFile) ? Read(ResultFile) : Tally.Broken;
        // A crash after the last result was written, or a runner that found nothing to run.
        return exitCode != 0 && tally.Failed == 0 ? tally + Tally.Broken : tally;
    }
}
