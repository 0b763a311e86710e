namespace DockerNetwork.Testing;

/// <summary><c>windows [--pester VERSION]</c>: runs only the tests in tests/Windows.</summary>
internal static class WindowsCommand
{
    /// <summary>Runs the tests. The last line of its output is the sum.</summary>
    /// <returns>0 if tests ran and none failed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Interruption interruption)
    {
        DirectoryInfo results = Directory.CreateTempSubdirectory("dockernetwork-results-");
        try
        {
            TestReport report = new();
            await new WindowsRun(results.FullName, TestOptions.Parse(arguments), report, interruption).RunAsync();
            report.WriteTo(Console.Out);
            return report.Sum is { Passed: > 0, Failed: 0 } ? 0 : 1;
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }
}
