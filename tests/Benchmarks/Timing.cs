using System.Diagnostics;

namespace DockerNetwork.Benchmarks;

/// <summary>Measures durations in milliseconds.</summary>
internal static class Timing
{
    internal static double Of(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    internal static double Of(Func<Task> work) => Of(() => work().GetAwaiter().GetResult());

    /// <summary>Does the same work for every item; the number of lanes limits the parallel ones.</summary>
    internal static double OfEach(IReadOnlyList<string> items, int lanes, Func<string, Task> work) => Of(() =>
        Parallel.ForEachAsync(
            items, new ParallelOptions { MaxDegreeOfParallelism = lanes }, async (item, _) => await work(item)));
}
