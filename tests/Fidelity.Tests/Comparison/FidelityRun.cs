using System.Text;
using DockerNetwork.Fidelity.Topologies;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>Compares many topologies.</summary>
internal static class FidelityRun
{
    private const int MismatchesShown = 10;

    // The engine takes most of the time of a topology.
    private static int Side => Environment.ProcessorCount + 1;

    /// <summary>Compares topologies of consecutive seeds, several in parallel.</summary>
    /// <param name="differential">The engine.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="count">The number of topologies.</param>
    /// <param name="log">Receives a text for every topology with a mismatch, and the progress messages.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The sum of all counts.</returns>
    public static async Task<Tally> RunAsync(
        Differential differential, int firstSeed, int count, Action<string> log,
        CancellationToken cancellationToken)
    {
        Tally sum = new();
        List<(TopologyPlan Plan, Tally Tally)> failing = [];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Side, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(firstSeed, count), options, async (seed, token) =>
        {
            TopologyPlan plan = TopologyGenerator.Generate(seed, differential.Api);
            Tally tally = await differential.CompareAsync(plan, token);
            lock (failing)
            {
                sum.Add(tally);
                if (tally.Mismatches.Count > 0)
                {
                    failing.Add((plan, tally));
                    log($"Seed {seed}: {tally}; the first: {tally.Mismatches[0]}");
                }

                if (sum.Topologies % 10 == 0)
                    log($"{sum}");
            }
        });
        foreach ((TopologyPlan plan, Tally tally) in failing.Take(3))
            log(Describe(plan.Seed, tally, await Shrinker.ShrinkAsync(differential, plan, tally, cancellationToken)));
        return sum;
    }

    private static string Describe(int seed, Tally whole, (TopologyPlan Plan, Tally Tally) smallest)
    {
        StringBuilder text = new();
        text.AppendLine(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Seed {seed}: {whole}. The smallest topology that was seen to fail:");
        text.AppendLine(smallest.Plan.ToString());
        foreach (Mismatch mismatch in smallest.Tally.Mismatches.Take(MismatchesShown))
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"  {mismatch}");
        return text.ToString();
    }
}
