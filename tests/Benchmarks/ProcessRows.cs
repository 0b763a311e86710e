using System.Diagnostics;
using System.Globalization;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>What a fresh process pays: the import, and the first call. Each run is a process of its own.</summary>
internal static class ProcessRows
{
    private const int Runs = 9;
    private static readonly string? Pwsh = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")).FirstOrDefault(File.Exists);

    private static readonly string Manifest = Checkout.Folder("DockerNetwork.psd1");

    private static string Host => Pwsh is null ? "the small host" : "pwsh";

    internal static IEnumerable<BenchRow> Run()
    {
        string empty = EmptyModule.Make();
        List<double> import = [];
        List<double> more = [];
        List<double> first = [];
        for (int run = 0; run < Runs; run++)
        {
            double[] ours = Measure($"Import-Module '{Manifest}'", "$null = Get-DockerNetwork");
            double[] bare = Measure($"Import-Module '{empty}'", "$null = 1");
            import.Add(ours[0]);
            more.Add(ours[0] - bare[0]);
            first.Add(ours[1]);
        }

        return
        [
            BenchRow.AtMost($"import into {Host}", "(the whole time)", "ms", import, 100),
            BenchRow.AtMost($"import into {Host}", "more than an empty binary module", "ms", more, 60),
            BenchRow.AtMost($"first Get-DockerNetwork, {Host}", "(the whole time)", "ms", first, 120),
        ];
    }

    /// <summary>Times both commands inside the process, so that the host's own start does not count.</summary>
    private static double[] Measure(string import, string call)
    {
        string script = $"$w = [Diagnostics.Stopwatch]::StartNew(); {import}; $i = $w.Elapsed.TotalMilliseconds; $w.Restart(); {call}; \"$i $($w.Elapsed.TotalMilliseconds)\"";
        ProcessStartInfo start = Pwsh is null ? new("dotnet", [Checkout.ToolProgram("PsHost"), "-Command", script]) : new(Pwsh, ["-NoProfile", "-Command", script]);
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split(' ', StringSplitOptions.TrimEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
    }
}
