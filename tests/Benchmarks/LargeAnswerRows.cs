using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Lists thousands of networks. No test engine has so many, so the response is generated and served on a
/// socket.</summary>
internal static class LargeAnswerRows
{
    private const int Runs = 9;
    private const int Warm = 2;
    private const int Few = 5_000;
    private const int Many = 10_000;
    private const int Most = 20_000;

    internal static async Task<IEnumerable<BenchRow>> RunAsync()
    {
        await using GeneratedEngine few = new(Few);
        await using GeneratedEngine many = new(Many);
        await using GeneratedEngine most = new(Most);
        BareClient[] bare =
        [
            .. new[] { few, many, most }.Select(engine => new BareClient(engine.Address, GeneratedEngine.Api))];
        IEnumerable<BenchRow> rows = await ModuleShell.MeasureAsync(shell =>
            Run(shell, [few.Address, many.Address, most.Address], bare));
        Array.ForEach(bare, client => client.Dispose());
        return rows;
    }

    private static BenchRow[] Run(ModuleShell shell, Uri[] addresses, BareClient[] bare)
    {
        List<double> againstClient = [];
        List<double> time = [];
        List<double> growthAgainstClient = [];
        List<double> memory = [];
        List<double> heap = [];
        for (int run = -Warm; run < Runs; run++)
        {
            (double fewTime, double fewBytes) = Measure(shell, addresses[0], Few);
            (double manyTime, _) = Measure(shell, addresses[1], Many);
            (double mostTime, double mostBytes) = Measure(shell, addresses[2], Most);
            double[] theirs = [.. bare.Select(Measure)];
            double growth = HeapGrowth(shell, addresses[1]);
            if (run < 0)
                continue;

            againstClient.Add(manyTime / theirs[1]);
            time.Add(mostTime / Most / (fewTime / Few));
            growthAgainstClient.Add(mostTime / fewTime / (theirs[2] / theirs[0]));
            memory.Add(mostBytes / Most / (fewBytes / Few));
            heap.Add(growth);
        }

        return
        [
            BenchRow.AtMost(
                $"Get-DockerNetwork of {Many:N0} networks", "a bare HttpClient and System.Text.Json", "x",
                againstClient, 1.2),
            BenchRow.AtMost($"the same of {Most:N0}: time a network", $"of {Few:N0}", "x", time, 1.25),
            BenchRow.AtMost(
                $"the same of {Most:N0} against {Few:N0}: growth of the time", "the growth of a bare HttpClient's",
                "x", growthAgainstClient, 1.1),
            BenchRow.AtMost($"the same of {Most:N0}: memory allocated a network", $"of {Few:N0}", "x", memory, 1.05),
            BenchRow.AtMost(
                $"the same of {Many:N0}: heap when the last has gone down a pipeline", "when the first has", "x",
                heap, 1.05),
        ];
    }

    private static (double Time, double Bytes) Measure(ModuleShell shell, Uri address, int networks)
    {
        using PowerShell command = shell.Command("Get-DockerNetwork", ("DockerHost", address));
        GC.Collect();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        int count = 0;
        double time = Timing.Of(() => { count = command.Invoke().Count; });
        return count == networks
            ? (time, GC.GetTotalAllocatedBytes(precise: true) - before)
            : throw new InvalidOperationException($"{count} networks of {networks} came: this measures nothing.");
    }

    private static double Measure(BareClient client)
    {
        GC.Collect();
        return Timing.Of(() => AskAsync(client));
    }

    private static Task AskAsync(BareClient client) =>
        Task.WhenAll(client.NetworksAsync<PlainNetwork>(), client.ContainersAsync());

    /// <summary>Compares the live memory at the last object of a pipeline with that at the first: the memory of a
    /// cmdlet that kept its output would grow.</summary>
    private static double HeapGrowth(ModuleShell shell, Uri address)
    {
        List<double> live = [];
        Action<int> look = i =>
        {
            if (i is 1 or Many)
                live.Add(GC.GetTotalMemory(forceFullCollection: true));
        };
        shell.Run(
            "$i = 0; Get-DockerNetwork -DockerHost $address | ForEach-Object { $i++; if ($i -eq 1 -or $i -eq $many) { "
                + "$look.Invoke($i) } }",
            ("address", address), ("look", look), ("many", Many));
        return live[^1] / live[0];
    }
}
