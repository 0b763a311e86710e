using System.Diagnostics;

namespace DockerNetwork.Benchmarks;

/// <summary>How long things take, in milliseconds.</summary>
internal static class Timing
{
    internal static double Of(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    internal static double Of(Func<Task> work) => Of(() => work().GetAwaiter().GetResult());

    /// <summary>The same work for every item, as many at once as there are lanes.</summary>
    internal static double OfEach(IReadOnlyList<string> items, int lanes, Func<string, Task> work) => Of(() =>
        Parallel.ForEachAsync(
            items, new ParallelOptions { MaxDegreeOfParallelism = lanes }, async (item, _) => await work(item)));
}
