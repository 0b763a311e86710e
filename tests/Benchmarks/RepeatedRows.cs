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
                1.1)];
        if (DockerProgram.IsThere)
            rows.Add(AgainstProcess(shell, bare));
        else
            DockerProgram.SayMissing("Get-DockerNetwork");

        return rows;
    }

    /// <summary>Compares with the docker program. The goal is the factor that a bare client reaches, within
    /// 1.1.</summary>
    private static BenchRow AgainstProcess(PowerShell shell, BareClient bare)
    {
        List<double> ours = [];
        List<double> theirs = [];
        for (int run = 0; run < Processes; run++)
        {
            double process = Timing.Of(() => { DockerProgram.Run("network", "ls"); });
            ours.Add(process / TimeRepeated(() => shell.Invoke()));
            theirs.Add(process / TimeRepeated(() => AskAsync(bare).GetAwaiter().GetResult()));
        }

        double reachable = theirs.Order().ElementAt(theirs.Count / 2);
        return BenchRow.AtLeast(
            "Get-DockerNetwork, repeated: times faster", "docker network ls as a process", "x", ours, reachable / 1.1);
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
