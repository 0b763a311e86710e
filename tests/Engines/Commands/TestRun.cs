using System.Diagnostics;

namespace DockerNetwork.Testing;

/// <summary>Runs the layers of tests on one engine after the other.</summary>
/// <param name="results">The folder for their counts.</param>
/// <param name="options">The options of the run.</param>
/// <param name="report">Receives each outcome.</param>
/// <param name="interruption">Ends the run.</param>
internal sealed class TestRun(string results, TestOptions options, TestReport report, Interruption interruption)
{
    private const string Reach = "DockerNetwork.ModuleTests.Reach";
    private const string Swarm = "DockerNetwork.ModuleTests.Swarm";
    private const string OwnEngine = "DockerNetwork.ModuleTests.OwnEngine";

    // The results of the pure tests and of the help pages are the same on every engine.
    private TestLayer[][] Once => [[Layer("Core.Tests"), Layer("Help.Tests")]];

    // These tests wait much of their time for an engine, a connection or a swarm, so others can run beside them. None
    // of them measures a time closely.
    private TestLayer[][] Beside =>
    [
        [Layer("Fidelity.Tests")], [Layer("Engine.Tests"), Layer("Module.Tests", "reach", "-namespace", Reach)],
        [Layer("Module.Tests", "swarm", "-namespace", Swarm, "-namespace", OwnEngine)]];

    // The tests in it have time limits, so it runs alone.
    private TestLayer[][] Last =>
        [[Layer("Module.Tests", null, "-namespace-", Reach, "-namespace-", Swarm, "-namespace-", OwnEngine)]];

    /// <summary>Runs all layers on the reachable engine, or else on one of this machine's packages.</summary>
    public Task OnFirstEngineAsync() => RunAsync(null, [Once, Beside]);

    /// <summary>Runs the layers whose results depend on the engine on another engine.</summary>
    public Task OnSecondEngineAsync(EngineEdition edition) => RunAsync(edition, [Beside]);

    private async Task RunAsync(EngineEdition? edition, TestLayer[][][] stages)
    {
        TestLayer[] pester = await PesterLayer.ForAsync(options.Pester, results, interruption.Token);
        await using EngineSession session = await EngineSession.OpenAsync(edition, Console.Out, interruption.Token);
        // On private machines each part of Pester has its own engine, because the examples and the swarm need exclusive
        // use of one.
        Task[] beside = session.IsPrivate ? [.. pester.Select(part => RunAloneAsync(edition, part))] : [];
        foreach (TestLayer[][] lanes in stages)
            await RunAsync(session, lanes);

        await Task.WhenAll(beside);
        await RunAsync(session, Last);
        if (!session.IsPrivate)
            await RunAsync(session, [pester]);

        await SweepAsync(session);
    }

    private async Task RunAloneAsync(EngineEdition? edition, TestLayer layer)
    {
        await using EngineSession session = await EngineSession.OpenAsync(edition, TextWriter.Null, interruption.Token);
        await RunAsync(session, [[layer]]);
        await SweepAsync(session);
    }

    private TestLayer Layer(string project, string? part = null, params string[] filter) =>
        XunitLayer.For(project, part, results, [.. options.Others, .. filter]);

    /// <summary>Runs lanes in parallel, and the layers of a lane one after the other.</summary>
    private async Task RunAsync(EngineSession session, TestLayer[][] lanes)
    {
        (TestLayer Layer, Tally Tally, TimeSpan Time)[][] outcomes =
            await Task.WhenAll(lanes.Select(lane => RunAsync(session, lane)));
        interruption.Token.ThrowIfCancellationRequested();
        foreach ((TestLayer layer, Tally tally, TimeSpan time) in outcomes.SelectMany(lane => lane))
            report.Add(layer.Name, session.Version, tally, time);
    }

    private async Task<(TestLayer Layer, Tally Tally, TimeSpan Time)[]> RunAsync(
        EngineSession session, TestLayer[] lane)
    {
        List<(TestLayer Layer, Tally Tally, TimeSpan Time)> outcomes = [];
        foreach (TestLayer layer in lane)
        {
            interruption.Token.ThrowIfCancellationRequested();
            Stopwatch watch = Stopwatch.StartNew();
            Tally tally = await layer.RunAsync(session, interruption);
            outcomes.Add((layer, tally, watch.Elapsed));
        }

        return [.. outcomes];
    }

    private async Task SweepAsync(EngineSession session) =>
        report.AddLeftovers("left behind", session.Version, await session.SweepAsync());
}
