using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Connects many containers that are not started to one network: by the pipeline, by a bare HttpClient in the
/// faster of two ways, and by a loop of the docker CLI.</summary>
internal static class ConnectRows
{
    private const int Containers = 200;
    private const int Runs = 7;

    /// <summary>The number of containers in the CLI's loop. The CLI takes the same time for each, so fewer are
    /// enough.</summary>
    private const int LoopContainers = 40;
    private const int LoopRuns = 3;
    private const int Lanes = 8;

    internal static async Task<IEnumerable<BenchRow>> RunAsync(EngineFixture engine, BenchFixture ground)
    {
        await ground.GrowAsync(Containers);
        using BareClient bare = await BareClient.OpenAsync(engine);
        string network = await ground.WideNetworkAsync();
        return await ModuleShell.MeasureAsync(shell => Run(shell, bare, network, ground));
    }

    private static List<BenchRow> Run(ModuleShell shell, BareClient bare, string network, BenchFixture ground)
    {
        string[] ids = [.. ground.Containers.Take(Containers)];
        List<double> againstClient = [];
        List<double> againstSequential = [];
        List<double> throttled = [];
        List<double> ours = [];
        double Measure(Func<double> connect)
        {
            double time = connect();
            Timing.OfEach(ids, Lanes, id => bare.ConnectAsync(network, id, isOn: false));
            return time;
        }

        shell.Run("Get-DockerNetwork bridge"); // A process pings an engine once.
        Measure(() => CountRequests(() => Pipeline(shell, network, ids)));
        for (int run = -1; run < Runs; run++)
        {
            double module = Measure(() => Pipeline(shell, network, ids));
            double atOnce = Measure(() => Pipeline(shell, network, ids, $"-ThrottleLimit {Lanes}"));
            double sequential = Measure(() => Timing.Of(() => ConnectAsync(bare, network, ids, 1)));
            double parallel = Measure(() => Timing.Of(() => ConnectAsync(bare, network, ids, Lanes)));
            if (run < 0)
                continue;

            ours.Add(module);
            againstClient.Add(module / Math.Min(sequential, parallel));
            throttled.Add(atOnce / Math.Min(sequential, parallel));
            againstSequential.Add(module / sequential);
        }

        string name = $"{Containers} containers piped to Connect-DockerNetwork";
        List<BenchRow> rows =
        [
            BenchRow.AtMost(
                $"{name} -ThrottleLimit {Lanes}",
                $"the same requests by a bare HttpClient, one or {Lanes} at once, the faster", "x", throttled, 1.1),
            BenchRow.AtMost(
                name, $"the same requests by a bare HttpClient, one or {Lanes} at once, the faster", "x",
                againstClient, 1.1),
            BenchRow.AtMost(
                name, "the same requests by a bare HttpClient, one at once as the cmdlet", "x", againstSequential,
                1.1),
        ];
        if (DockerProgram.IsThere)
            rows.Add(AgainstLoop(ours.Order().ElementAt(Runs / 2) / Containers, bare, network, ids));
        else
            DockerProgram.SayMissing("connecting containers");

        return rows;
    }

    private static double Pipeline(ModuleShell shell, string network, string[] ids, string limit = "")
    {
        int connected = 0;
        double time = Timing.Of(() =>
        {
            connected = shell.Run($"$ids | Connect-DockerNetwork $network {limit}", ("ids", ids), ("network", network));
        });
        return connected == ids.Length
            ? time
            : throw new InvalidOperationException(
                $"{connected} of {ids.Length} containers were connected: this measures nothing.");
    }

    /// <summary>Checks that both sides send the same requests.</summary>
    private static double CountRequests(Func<double> pipeline)
    {
        using RequestCount count = new();
        double time = pipeline();
        int expected = 2 + (2 * Containers);
        return count.Requests == expected
            ? time
            : throw new InvalidOperationException(
                $"The pipeline made {count.Requests} requests, and a bare client's {expected} are measured.");
    }

    /// <summary>Sends the same requests as the cmdlet: both lists once, and a connect and an inspect for each
    /// container.</summary>
    private static async Task ConnectAsync(BareClient bare, string network, string[] ids, int lanes)
    {
        await Task.WhenAll(bare.NetworksAsync(), bare.ContainersAsync());
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = lanes }, async (id, _) =>
        {
            await bare.ConnectAsync(network, id);
            await bare.InspectAsync(id);
        });
    }

    private static BenchRow AgainstLoop(double oursEach, BareClient bare, string network, string[] ids)
    {
        string[] some = ids[..LoopContainers];
        List<double> ratios = [];
        for (int run = 0; run < LoopRuns; run++)
        {
            double loop = Timing.Of(() =>
            {
                Array.ForEach(some, id => DockerProgram.Run("network", "connect", network, id));
            });
            Timing.OfEach(some, Lanes, id => bare.ConnectAsync(network, id, isOn: false));
            ratios.Add(loop / LoopContainers / oursEach);
        }

        return BenchRow.AtLeast(
            $"{Containers} containers piped to Connect-DockerNetwork: times faster",
            $"a loop of docker network connect ({LoopContainers} of them)", "x", ratios, 3);
    }
}
