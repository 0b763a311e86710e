namespace DockerNetwork.Testing;

/// <summary>The layers of tests, run on one engine after the other.</summary>
/// <param name="results">The folder for their counts.</param>
/// <param name="arguments">More arguments for the xUnit programs.</param>
/// <param name="report">Is told each outcome.</param>
/// <param name="interruption">Ends the run.</param>
internal sealed class TestRun(string results, IReadOnlyList<string> arguments, TestReport report, Interruption interruption)
{
    private const string Reach = "DockerNetwork.ModuleTests.Reach";

    // What the pure tests and the pages say is the same on every engine.
    private TestLayer[][] Once => [[Layer("Core.Tests"), Layer("Help.Tests")]];

    // The engine's tests and those of the way to engines wait much of their time, which the others can use; none of them measures a time closely.
    private TestLayer[][] Beside => [[Layer("Fidelity.Tests")], [Layer("Engine.Tests")], [Layer("Module.Tests", "reach", "-namespace", Reach)]];

    private TestLayer[][] Last => [[Layer("Module.Tests", null, "-namespace-", Reach)]];

    /// <summary>Runs all layers on the engine that is in reach, or else on one of this machine's packages.</summary>
    public Task OnFirstEngineAsync() => RunAsync(null, [Once, Beside, Last]);

    /// <summary>Runs the layers that an engine makes a difference to on another one.</summary>
    public Task OnSecondEngineAsync(EngineEdition edition) => RunAsync(edition, [Beside, Last]);

    private async Task RunAsync(EngineEdition? edition, TestLayer[][][] stages)
    {
        await using EngineSession session = await EngineSession.OpenAsync(edition, Console.Out, interruption.Token);
        foreach (TestLayer[][] lanes in stages)
            await RunAsync(session, lanes);
        if (await PesterLayer.FindAsync(results, interruption.Token) is TestLayer pester)
            await RunAsync(session, [[pester]]);
        else
            report.Add("Pester", session.Version, default, "not run: it takes pwsh and Pester 5 or later");
        await SweepAsync(session);
    }

    private TestLayer Layer(string project, string? part = null, params string[] filter) => XunitLayer.For(project, part, results, [.. arguments, .. filter]);

    /// <summary>Lanes run side by side, the layers of a lane one after the other.</summary>
    private async Task RunAsync(EngineSession session, TestLayer[][] lanes)
    {
        (TestLayer Layer, Tally Tally)[][] outcomes = await Task.WhenAll(lanes.Select(lane => RunAsync(session, lane)));
        interruption.Token.ThrowIfCancellationRequested();
        foreach ((TestLayer layer, Tally tally) in outcomes.SelectMany(lane => lane))
            report.Add(layer.Name, session.Version, tally);
    }

    private async Task<(TestLayer Layer, Tally Tally)[]> RunAsync(EngineSession session, TestLayer[] lane)
    {
        List<(TestLayer Layer, Tally Tally)> outcomes = [];
        foreach (TestLayer layer in lane)
        {
            interruption.Token.ThrowIfCancellationRequested();
            outcomes.Add((layer, await layer.RunAsync(session, interruption)));
        }

        return [.. outcomes];
    }

    // Tests that leave something behind have not passed, whatever they say.
    private async Task SweepAsync(EngineSession session)
    {
        int left = await session.SweepAsync();
        report.Add("left behind", session.Version, left == 0 ? default : Tally.Broken, left == 0 ? "nothing" : $"{left} things: a failure");
    }
}
