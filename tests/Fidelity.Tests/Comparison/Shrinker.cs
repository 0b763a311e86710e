using System.Diagnostics;
using DockerNetwork.Fidelity.Topologies;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>Makes a topology that shows a mismatch smaller, by leaving away what the mismatch does not need.</summary>
internal static class Shrinker
{
    private const int Tries = 25;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Shrinks, in a bounded number of tries and a bounded time.</summary>
    /// <returns>The smallest topology that was seen to fail, and its mismatches.</returns>
    internal static async Task<(TopologyPlan Plan, Tally Tally)> ShrinkAsync(
        Differential differential, TopologyPlan plan, Tally failing, CancellationToken cancellationToken)
    {
        int tries = 0;
        Stopwatch clock = Stopwatch.StartNew();
        // What takes most with it comes first: every later try is quicker then.
        foreach (PlanStep step in plan.Steps.OrderBy(step => plan.Without(step).Steps.Count).ToArray())
        {
            if (tries == Tries || clock.Elapsed > Limit)
                break;
            if (!plan.Steps.Any(left => ReferenceEquals(left, step)))
                continue;
            TopologyPlan smaller = plan.Without(step);
            tries++;
            if (await TryAsync(differential, smaller, cancellationToken) is { Mismatches.Count: > 0 } tally)
                (plan, failing) = (smaller, tally);
        }

        return (plan, failing);
    }

    // Without its start a container cannot be paused: a topology that the engine refuses shows nothing.
    private static async Task<Tally?> TryAsync(
        Differential differential, TopologyPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await differential.CompareAsync(plan, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
