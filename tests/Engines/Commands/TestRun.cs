namespace DockerNetwork.Testing;

/// <summary>The layers of tests, run on one engine after the other.</summary>
/// <param name="results">The folder for their counts.</param>
/// <param name="arguments">More arguments for the xUnit programs.</param>
/// <param name="report">Is told each outcome.</param>
/// <param name="interruption">Ends the run.</param>
internal sealed class TestRun(string results, IReadOnlyList<string> arguments, TestReport report, Interruption interruption)
{
    // What the pure tests and the pages say is the same on every engine.
    private static readonly string[] Once = ["Core.Tests", "Help.Tests"];

    private static readonly string[] OnEach = ["Engine.Tests", "Fidelity.Tests", "Module.Tests"];

    /// <summary>Runs all layers on the engine that is in reach, or else on one of this machine's packages.</summary>
    public Task OnFirstEngineAsync() => RunAsync(null, [.. Once, .. OnEach]);

    /// <summary>Runs the layers that an engine makes a difference to on another one.</summary>
    public Task OnSecondEngineAsync(EngineEdition edition) => RunAsync(edition, OnEach);

    private async Task RunAsync(EngineEdition? edition, IEnumerable<string> projects)
    {
        await using EngineSession session = await EngineSession.OpenAsync(edition, Console.Out, interruption.Token);
        string folder = Directory.CreateDirectory(Path.Combine(results, edition is null ? "first" : "second")).FullName;
        foreach (string project in projects)
            await RunAsync(session, XunitLayer.For(project, folder, arguments));
        if (await PesterLayer.FindAsync(folder, interruption.Token) is TestLayer pester)
            await RunAsync(session, pester);
        else
            report.Add("Pester", session.Version, default, "not run: it takes pwsh and Pester 5 or later");
        await SweepAsync(session);
    }

    private async Task RunAsync(EngineSession session, TestLayer layer)
    {
        Tally tally = await layer.RunAsync(session, interruption);
        interruption.Token.ThrowIfCancellationRequested();
        report.Add(layer.Name, session.Version, tally);
    }

    // Tests that leave something behind have not passed, whatever they say.
    private async Task SweepAsync(EngineSession session)
    {
        int left = await session.SweepAsync();
        report.Add("left behind", session.Version, left == 0 ? default : Tally.Broken, left == 0 ? "nothing" : $"{left} things: a failure");
    }
}
