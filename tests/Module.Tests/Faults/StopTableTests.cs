using System.Collections.Concurrent;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>Ctrl+C, and the end of the session, in the middle of each request of each cmdlet. Runs only on request, as
/// <see cref="FaultTableTests"/> do.</summary>
[Collection(Reach.Alone.Name)]
public sealed class StopTableTests(EngineFixture engine)
{
    private static readonly bool[] Both = [false, true];

    [Fact(Explicit = true)]
    public async Task Control_is_back_soon_nothing_half_made_stays_and_no_task_fails_unobserved()
    {
        ConcurrentQueue<string> unobserved = new();
        void Note(object? sender, UnobservedTaskExceptionEventArgs failure) =>
            unobserved.Enqueue(failure.Exception.ToString());
        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            ConcurrentDictionary<FaultCall, IReadOnlyList<string>> requests = new();
            ConcurrentBag<StopRun> runs = [];
            await FaultTable.EachAsync(
                engine,
                FaultCall.All,
                async (call, shell, ground) => requests[call] = await FaultRun.RequestsAsync(call, shell, ground),
                () =>
                    FaultCall
                        .All.SelectMany(call => requests[call].SelectMany(request => Runs(call, request)))
                        .OrderByDescending(run => run.Creates),
                async (run, shell, ground) => runs.Add(await TriedAsync(run, shell, ground)));

            Tell(runs);
            string[] problems = [.. runs.SelectMany(run => run.Problems)];
            Assert.True(problems.Length == 0, string.Join('\n', problems));
            for (int round = 0; round < 3; round++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }

            Assert.DoesNotContain(unobserved, failure => failure.Contains("DockerNetwork.", StringComparison.Ordinal));
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }
    }

    private static IEnumerable<StopRun> Runs(FaultCall call, string request) =>
        from isDone in Both
        from closes in Both
        select new StopRun(call, request, isDone, closes);

    // Eight sessions sometimes use two processors fully, so a run counts as slow only if it is slow three times. Any
    // other result counts at once.
    private static async Task<StopRun> TriedAsync(StopRun run, TestShell shell, FaultFixture ground)
    {
        for (int time = 1; ; time++, run = run.Anew())
        {
            await run.RunAsync(shell, ground);
            if (!run.IsSlow || run.Problems.Count > 1 || time == 3)
                return run;
        }
    }

    private static void Tell(IEnumerable<StopRun> runs)
    {
        foreach (IGrouping<(bool Closes, bool Undoes), StopRun> group in runs.GroupBy(run => (run.Closes, run.Undoes)))
        {
            double[] times = [.. group.Select(run => run.Taken.TotalMilliseconds).Order()];
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{times.Length} {(group.Key.Closes ? "sessions closed" : "stops")}{(group.Key.Undoes ? " where something has to be taken back" : "")}: control is back after {times[times.Length / 2]:0} ms (median), {times[times.Length * 95 / 100]:0} ms (95 of 100), {times[^1]:0} ms (most)"
            );
        }
    }
}
