using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>The tests in tests/Pester, in the PowerShell that the tool manifest pins.</summary>
internal static class PesterLayer
{
    /// <summary>The version of Pester that a run takes unless it asks for another one.</summary>
    public const string DefaultVersion = "6.2.0";

    /// <summary>Describes how the tests are run.</summary>
    /// <param name="version">The version of Pester, one of PesterVersions in Directory.Packages.props.</param>
    /// <param name="results">The folder for the counts.</param>
    /// <param name="cancellationToken">Ends the restore of PowerShell.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="EngineSetupException">PowerShell or that version of Pester is missing.</exception>
    public static async Task<TestLayer> ForAsync(string version, string results, CancellationToken cancellationToken)
    {
        string module = Path.Combine(AppContext.BaseDirectory, "pester", version, "Pester.psd1");
        if (!File.Exists(module))
            throw new EngineSetupException($"Pester {version} is not one of the versions that the build fetches: {Versions()}.");
        IReadOnlyList<string> shell = await PowerShellTool.FileAsync(cancellationToken);
        string script = Path.Combine(AppContext.BaseDirectory, "Counting", "pester.ps1");
        string file = Path.Combine(results, "Pester.txt");
        return new TestLayer($"Pester {version}", [.. shell, script, module, Checkout.Folder("tests/Pester"), file], file, Read);
    }

    private static string Versions() =>
        string.Join(", ", Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "pester")).Select(Path.GetFileName).Order());

    // Three numbers, as pester.ps1 writes them.
    private static Tally Read(string file)
    {
        int[] counts = [.. File.ReadAllText(file).Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        return new Tally(counts[0], counts[1], counts[2]);
    }
}
