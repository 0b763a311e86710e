using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>The tests in tests/Pester, in the PowerShell that the tool manifest pins.</summary>
internal static class PesterLayer
{
    /// <summary>The version of Pester that a run takes unless it asks for another one.</summary>
    public const string DefaultVersion = "6.2.0";

    /// <summary>The file that takes a third of the time.</summary>
    private const string Examples = "Examples.Tests.ps1";

    /// <summary>Describes the command for the tests: the examples of the help pages, and all other files.</summary>
    /// <param name="version">The version of Pester, one of PesterVersions in Directory.Packages.props.</param>
    /// <param name="results">The folder for the counts.</param>
    /// <param name="cancellationToken">Ends the restore of PowerShell.</param>
    /// <returns>Two layers, which can run in parallel, each on its own engine.</returns>
    /// <exception cref="EngineSetupException">PowerShell or that version of Pester is missing.</exception>
    public static async Task<TestLayer[]> ForAsync(string version, string results, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> shell = await PowerShellTool.FileAsync(cancellationToken);
        string folder = Checkout.Folder("tests/Pester");
        TestLayer Part(string name, params string[] path)
        {
            string file = Path.Combine(results, $"{name}.txt");
            return new TestLayer(name, [.. shell, Script, Module(version), path[0], file, .. path[1..]], file, Read);
        }

        return [
            Part($"Pester {version}", folder, Examples),
            Part("Pester, examples", Path.Combine(folder, Examples))];
    }

    /// <summary>Describes the command for one file of tests in PowerShell for Windows.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="version">The version of Pester.</param>
    /// <param name="tests">Full path of the file.</param>
    /// <param name="results">Full path of the file for the counts.</param>
    /// <param name="shell">PowerShell for Windows.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="EngineSetupException">That version of Pester is missing.</exception>
    public static TestLayer In(string name, string version, string tests, string results, WineShell shell) =>
        new(name, shell.Command(Script, new[] { Module(version), tests, results }.Select(WineShell.WindowsPath)),
            results, Read);

    private static string Script => Path.Combine(AppContext.BaseDirectory, "Counting", "pester.ps1");

    private static string Module(string version)
    {
        string module = Path.Combine(AppContext.BaseDirectory, "pester", version, "Pester.psd1");
        return File.Exists(module)
            ? module
            : throw new EngineSetupException(
            $"Pester {version} is not one of the versions that the build fetches: {Versions()}.");
    }

    private static string Versions() =>
        string.Join(", ",
            Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "pester")).Select(Path.GetFileName)
            .Order());

    // Reads the file of pester.ps1: a line of three numbers, then a line for each failed test.
    private static Tally Read(string file)
    {
        string[] lines = File.ReadAllLines(file);
        int[] counts = [.. lines[0].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        return new Tally(counts[0], counts[1], counts[2], lines[1..]);
    }
}
