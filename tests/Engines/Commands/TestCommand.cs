namespace DockerNetwork.Testing;

/// <summary><c>test</c>: runs every layer of tests on an engine and adds up their counts.</summary>
internal static class TestCommand
{
    private static readonly string[] Projects = ["Core.Tests", "Engine.Tests", "Fidelity.Tests", "Help.Tests", "Module.Tests"];

    /// <summary>Runs them. The last line it writes is the sum.</summary>
    /// <param name="arguments">More arguments for the xUnit programs.</param>
    /// <param name="interruption">Ends the run.</param>
    /// <returns>0 where tests ran and none failed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Interruption interruption)
    {
        DirectoryInfo results = Directory.CreateTempSubdirectory("dockernetwork-results-");
        try
        {
            Tally sum = await RunLayersAsync(results.FullName, arguments, interruption);
            Console.WriteLine($"\n{sum}");
            return sum is { Passed: > 0, Failed: 0 } ? 0 : 1;
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    private static async Task<Tally> RunLayersAsync(string results, IReadOnlyList<string> arguments, Interruption interruption)
    {
        await using EngineSession session = await EngineSession.OpenAsync(Console.Out, interruption.Token);
        List<(string Layer, string Outcome)> report = [];
        Tally sum = default;
        foreach (TestLayer layer in await LayersAsync(results, arguments, report, interruption.Token))
        {
            Tally tally = await layer.RunAsync(session, interruption);
            interruption.Token.ThrowIfCancellationRequested();
            report.Add((layer.Name, tally.ToString()));
            sum += tally;
        }

        sum += await SweepAsync(session, report);
        Console.WriteLine();
        foreach ((string layer, string outcome) in report)
            Console.WriteLine($"{layer,-14} {outcome}");
        return sum;
    }

    private static async Task<IReadOnlyList<TestLayer>> LayersAsync(
        string results, IReadOnlyList<string> arguments, List<(string, string)> report, CancellationToken cancellationToken)
    {
        List<TestLayer> layers = [];
        foreach (string project in Projects)
        {
            if (Directory.Exists(Checkout.Folder($"tests/{project}")))
                layers.Add(XunitLayer.For(project, results, arguments));
            else
                report.Add((project, "not run: there is no such project"));
        }

        if (await PesterLayer.FindAsync(results, cancellationToken) is TestLayer pester)
            layers.Add(pester);
        else
            report.Add(("Pester", "not run: it takes pwsh and Pester 5 or later"));
        return layers;
    }

    // Tests that leave something behind have not passed, whatever they say.
    private static async Task<Tally> SweepAsync(EngineSession session, List<(string, string)> report)
    {
        int left = await session.SweepAsync();
        report.Add(("left behind", left == 0 ? "nothing" : $"{left} things: a failure"));
        return left == 0 ? default : Tally.Broken;
    }
}
