using System.Collections.Concurrent;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>Every call with every fault at each of its requests, by several sessions at once: most of the time passes in waiting.</summary>
public sealed class FaultTable(EngineFixture engine) : IAsyncLifetime
{
    private const int Sessions = 8;

    private readonly ConcurrentDictionary<FaultCall, IReadOnlyList<string>> _requests = new();
    private readonly ConcurrentBag<FaultRun> _runs = [];

    internal IReadOnlyCollection<FaultRun> Runs => _runs;

    internal TimeSpan Taken { get; private set; }

    /// <summary>The engine's version, which says what requests are made.</summary>
    internal string Engine { get; private set; } = "";

    internal IReadOnlyList<string> Requests(FaultCall call) => _requests[call];

    public async ValueTask InitializeAsync()
    {
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Engine = (await engine.Api.GetAsync("version", CancellationToken.None))!["ApiVersion"]!.GetValue<string>();
        string? only = Environment.GetEnvironmentVariable("DOCKERNETWORK_TEST_FAULT_CALL");
        FaultCall[] calls = [.. FaultCall.All.Where(call => only is null || call.Title.Contains(only, StringComparison.Ordinal))];
        await EachAsync(engine, calls, async (call, shell, ground) => _requests[call] = await FaultRun.RequestsAsync(call, shell, ground));
        // Those that take long first, so that none is left alone at the end.
        File.AppendAllText("/tmp/faultlog.txt", $"calibrated {watch.Elapsed.TotalSeconds:0} {_requests.Sum(p=>p.Value.Count)}\n"); // TEMP
        FaultRun[] runs = [.. calls.SelectMany(call => _requests[call].SelectMany(request => Fault.All.Select(fault => new FaultRun(call, request, fault)))).OrderByDescending(run => run.Fault.IsSilent)];
        await EachAsync(engine, runs, async (run, shell, ground) =>
        {
            await run.RunAsync(shell, ground);
            _runs.Add(run);
            lock (_runs) File.AppendAllText("/tmp/faultlog.txt", $"{watch.Elapsed.TotalSeconds:0} {run}: {run.Outcome} | {string.Join(" | ", run.Problems)}\n"); // TEMP
        });
        Taken = watch.Elapsed;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Does something with each, on several sessions and grounds at once.</summary>
    internal static async Task EachAsync<T>(EngineFixture engine, IEnumerable<T> items, Func<T, TestShell, FaultGround, Task> work)
    {
        ConcurrentQueue<T> queue = new(items);
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => Task.Run(async () =>
        {
            using TestShell shell = new();
            await using FaultGround ground = await FaultGround.MakeAsync(engine);
            while (queue.TryDequeue(out T? item))
                await work(item, shell, ground);
        })));
    }
}
