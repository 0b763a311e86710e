namespace DockerNetwork.Testing;

/// <summary><c>test [--all-engines] [--windows] [--pester VERSION] [ARGUMENT…]</c>: runs every layer of tests on an
/// engine, or on both, and adds up their counts.</summary>
internal static class TestCommand
{
    /// <summary>Runs the tests. The last line of its output is the sum.</summary>
    /// <param name="arguments">The options, and more arguments for the xUnit programs.</param>
    /// <param name="interruption">Ends the run.</param>
    /// <returns>0 if tests ran and none failed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Interruption interruption)
    {
        TestOptions options = TestOptions.Parse(arguments);
        DirectoryInfo results = Directory.CreateTempSubdirectory("dockernetwork-results-");
        try
        {
            TestReport report = new();
            TestRun run = new(results.FullName, options, report, interruption);
            await run.OnFirstEngineAsync();
            if (options.AllEngines)
                await AddSecondEngineAsync(run, report, interruption);
            if (options.Windows)
                await new WindowsRun(results.FullName, options, report, interruption).RunAsync();
            report.WriteTo(Console.Out);
            return report.Sum is { Passed: > 0, Failed: 0 } ? 0 : 1;
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }

    private static async Task AddSecondEngineAsync(TestRun run, TestReport report, Interruption interruption)
    {
        if (await ObtainAsync(report, interruption) is not EngineEdition edition)
            return;
        try
        {
            await run.OnSecondEngineAsync(edition);
        }
        catch (EngineSetupException failure)
        {
            report.Add("all layers", SecondEngine.Name, Tally.Broken, $"a failure: {failure.Message}");
        }
    }

    // In CI the mirror of packages may be unreachable or slow, which is no failure of the module. A person who requests
    // both engines gets an error if one is missing.
    private static async Task<EngineEdition?> ObtainAsync(TestReport report, Interruption interruption)
    {
        try
        {
            return await SecondEngine.ObtainAsync(Console.Out, interruption.Token);
        }
        catch (EngineSetupException failure)
        {
            bool isForgiven = !SecondEngine.IsPossible || Environment.GetEnvironmentVariable("CI") == "true";
            report.Add("all layers", SecondEngine.Name, isForgiven ? default : Tally.Broken,
                $"not run{(isForgiven ? "" : ", a failure")}: {failure.Message}");
            return null;
        }
    }
}
