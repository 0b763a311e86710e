using System.Diagnostics;
using System.Globalization;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Measures a new process: the import, the first call, and a script that does both and ends. Each run is a
/// separate process.</summary>
internal static class ProcessRows
{
    private const int Runs = 11;
    private static readonly IReadOnlyList<string> Pwsh = PowerShellTool.CommandAsync(CancellationToken.None)
        .GetAwaiter().GetResult();
    private static readonly string Manifest = Checkout.Folder("DockerNetwork.psd1");

    /// <summary>The measured shell and its version.</summary>
    internal static string Shell => $"pwsh {Output("$PSVersionTable.PSVersion.ToString()")}";

    internal static IEnumerable<BenchRow> Run()
    {
        string empty = EmptyModule.Make();
        List<double> import = [];
        List<double> more = [];
        List<double> first = [];
        List<double> script = [];
        for (int run = -1; run < Runs; run++)
        {
            double[] ours = Measure($"Import-Module '{Manifest}'", "$null = Get-DockerNetwork");
            double[] bare = Measure($"Import-Module '{empty}'", "$null = 1");
            double whole = Timing.Of(() => { Output($"Import-Module '{Manifest}'; $networks = Get-DockerNetwork"); });
            double start = Timing.Of(() => { Output("$networks = 1"); });
            if (run < 0)
                continue;

            import.Add(ours[0]);
            more.Add(ours[0] - bare[0]);
            first.Add(ours[1]);
            script.Add(whole - start);
        }

        return
        [
            BenchRow.AtMost("import into pwsh", "(the whole time)", "ms", import, 100),
            BenchRow.AtMost("import into pwsh", "more than an empty binary module", "ms", more, 60),
            BenchRow.AtMost("first Get-DockerNetwork, pwsh", "(the whole time)", "ms", first, 120),
            BenchRow.AtMost(
                "a script of import and Get-DockerNetwork, pwsh", "more than a script of nothing", "ms", script, 250),
        ];
    }

    /// <summary>Times both commands inside the process, so that the host's own start does not count. A shell takes some
    /// milliseconds for the first text that it formats, so the output comes after the measurement.</summary>
    private static double[] Measure(string import, string call)
    {
        string output = Output(
            $"$w = [Diagnostics.Stopwatch]::StartNew(); {import}; $i = $w.Elapsed.TotalMilliseconds; $w.Restart(); "
            + $"{call}; $c = $w.Elapsed.TotalMilliseconds; \"$i $c\"");
        return [.. output.Split(' ', StringSplitOptions.TrimEntries)
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
    }

    private static string Output(string script)
    {
        ProcessStartInfo start =
            new(Pwsh[0], [.. Pwsh.Skip(1), "-NoProfile", "-Command", script]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
