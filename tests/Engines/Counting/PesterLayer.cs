using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>The tests in tests/Pester, which take a real PowerShell with Pester.</summary>
internal static class PesterLayer
{
    /// <summary>Describes how they are run.</summary>
    /// <param name="results">The folder for their counts.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>The layer, or null where there is no pwsh or no Pester.</returns>
    public static async Task<TestLayer?> FindAsync(string results, CancellationToken cancellationToken)
    {
        if (Tool.Find("pwsh") is not string pwsh || !Directory.Exists(Checkout.Folder("tests/Pester")))
            return null;
        string look = "if (-not (Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -ge 5 })) { exit 1 }";
        ToolResult pester = await Tool.RunAsync("pwsh", ["-NoProfile", "-NonInteractive", "-Command", look], cancellationToken);
        if (pester.ExitCode != 0)
            return null;
        string file = Path.Combine(results, "Pester.txt");
        string script = Path.Combine(AppContext.BaseDirectory, "Counting", "pester.ps1");
        return new TestLayer("Pester", [pwsh, "-NoProfile", "-NonInteractive", "-File", script, Checkout.Folder("tests/Pester"), file], file, Read);
    }

    // Three numbers, as pester.ps1 writes them.
    private static Tally Read(string file)
    {
        int[] counts = [.. File.ReadAllText(file).Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        return new Tally(counts[0], counts[1], counts[2]);
    }
}
