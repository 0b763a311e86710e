using System.Diagnostics;
using DockerNetwork.Fidelity.Topologies;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>Shrinks a topology that shows a mismatch, by removing the parts that the mismatch does not need.</summary>
internal static class Shrinker
{
    private const int Tries = 25;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Shrinks, with a limited number of attempts and a limited time.</summary>
    /// <returns>The smallest topology that fails, and its mismatches.</returns>
    internal static async Task<(TopologyPlan Plan, Tally Tally)> ShrinkAsync(
        Differential differential, TopologyPlan plan, Tally failing, CancellationToken cancellationToken)
    {
        int tries = 0;
        Stopwatch clock = Stopwatch.StartNew();
        // The step that most others depend on is removed first, so that every later attempt is quicker.
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

    // A container without its start cannot be paused. A topology that the engine refuses shows nothing.
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
