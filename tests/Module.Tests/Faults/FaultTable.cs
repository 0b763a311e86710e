using System.Collections.Concurrent;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Faults;

/// <summary>Runs every call with every fault at each of its requests, in several sessions in parallel, because most of
/// the time is waiting.</summary>
public sealed class FaultTable(EngineFixture engine)
{
    private const int Sessions = 8;

    private readonly ConcurrentDictionary<FaultCall, IReadOnlyList<string>> _requests = new();
    private readonly ConcurrentBag<FaultRun> _runs = [];

    private Lazy<Task>? _run;
    private int _repeated;

    internal IReadOnlyCollection<FaultRun> Runs => _runs;

    /// <summary>The number of cells that were run again because the call had ended before its fault.</summary>
    internal int Repeated => _repeated;

    /// <summary>Selects the cells to run.</summary>
    internal Func<IEnumerable<FaultRun>, IEnumerable<FaultRun>> Choose { private get; init; } = all => all;

    /// <summary>The engine's API version, which determines the requests.</summary>
    internal string Engine { get; private set; } = "";

    internal IReadOnlyList<string> Requests(FaultCall call) => _requests[call];

    /// <summary>Runs the table once. The fixture does not run it, because it is also created for tests that are not
    /// run.</summary>
    internal Task ReadyAsync() => (_run ??= new Lazy<Task>(RunAsync)).Value;

    private async Task RunAsync()
    {
        Engine = (await engine.Api.GetAsync("version", CancellationToken.None))!["ApiVersion"]!.GetValue<string>();
        await EachAsync(
            engine,
            FaultCall.All,
            async (call, shell, ground) => _requests[call] = await FaultRun.RequestsAsync(call, shell, ground),
            Ordered,
            async (run, shell, ground) =>
            {
                await run.RunAsync(shell, ground);
                _runs.Add(run.IsMet ? run : await AgainAsync(run, shell, ground));
            });
    }

    private async Task<FaultRun> AgainAsync(FaultRun first, TestShell shell, FaultFixture ground)
    {
        Interlocked.Increment(ref _repeated);
        FaultRun second = first.Anew();
        await second.RunAsync(shell, ground);
        return second;
    }

    /// <summary>Orders the cells with the slow ones first, so that none is left alone at the end.</summary>
    private IEnumerable<FaultRun> Ordered() =>
        Choose(
                FaultCall.All.SelectMany(call =>
                    _requests[call].SelectMany(request => Fault.All.Select(fault => new FaultRun(call, request, fault)))
                ))
            .OrderByDescending(run => run.Fault.IsSilent);

    /// <summary>Processes items that depend on earlier results, in several sessions and fixtures in parallel.</summary>
    internal static async Task EachAsync<TFirst, T>(
        EngineFixture engine, IEnumerable<TFirst> firsts, Func<TFirst, TestShell, FaultFixture, Task> look,
        Func<IEnumerable<T>> items, Func<T, TestShell, FaultFixture, Task> work)
    {
        ConcurrentQueue<TFirst> before = new(firsts);
        Lazy<ConcurrentQueue<T>> queue = new(() => new ConcurrentQueue<T>(items()));
        TaskCompletionSource seen = new();
        int looking = Sessions;
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => Task.Run(async () =>
        {
            using TestShell shell = new() { Limit = TimeSpan.FromSeconds(90) };
            await using FaultFixture ground = await FaultFixture.MakeAsync(engine);
            try
            {
                while (before.TryDequeue(out TFirst? first))
                    await look(first, shell, ground);
            }
            catch (Exception e)
            {
                seen.TrySetException(e);
                throw;
            }

            if (Interlocked.Decrement(ref looking) == 0)
                seen.TrySetResult();

            await seen.Task;
            while (queue.Value.TryDequeue(out T? item))
                await work(item, shell, ground);
        })));
    }
}
