using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Measures warm calls beside the alternatives of a person without the module. The runs are interleaved, so
/// that a busy moment affects both.</summary>
internal static class RepeatedRows
{
    private const int Warm = 600;
    private const int Runs = 300;
    private const int Processes = 15;
    private const int Repeats = 10;

    internal static async Task<IEnumerable<BenchRow>> RunAsync(EngineFixture engine)
    {
        using BareClient bare = await BareClient.OpenAsync(engine);
        return await ModuleShell.MeasureAsync(shell => Run(shell, bare));
    }

    private static List<BenchRow> Run(ModuleShell module, BareClient bare)
    {
        using PowerShell shell = module.Command("Get-DockerNetwork");
        List<double> againstClient = [];
        for (int run = 0; run < Warm + Runs; run++)
        {
            double ours = Timing.Of(() => { shell.Invoke(); });
            double theirs = Timing.Of(() => AskAsync(bare));
            if (run >= Warm)
                againstClient.Add(ours / theirs);
        }

        List<BenchRow> rows =
        [
            BenchRow.AtMost(
                "Get-DockerNetwork, repeated", "the same two requests by a bare HttpClient", "x", againstClient,
                1.15)];
        if (DockerProgram.IsThere)
            rows.Add(AgainstProcess(shell));
        else
            DockerProgram.SayMissing("Get-DockerNetwork");

        return rows;
    }

    private static BenchRow AgainstProcess(PowerShell shell)
    {
        List<double> ratios = [];
        for (int run = 0; run < Processes; run++)
            ratios.Add(Timing.Of(() => { DockerProgram.Run("network", "ls"); }) / TimeRepeated(() => shell.Invoke()));

        return BenchRow.AtLeast(
            "Get-DockerNetwork, repeated: times faster", "docker network ls as a process", "x", ratios, 20);
    }

    /// <summary>Times one call among repeated ones. The first call after another process is slower, because the
    /// processor's caches hold that process's data.</summary>
    private static double TimeRepeated(Action work) => Timing.Of(() =>
    {
        for (int call = 0; call < Repeats; call++)
            work();
    }) / Repeats;

    /// <summary>Sends both requests at once, as the cmdlet does.</summary>
    private static Task AskAsync(BareClient client) => Task.WhenAll(client.NetworksAsync(), client.ContainersAsync());
}
