using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Queries twenty engines at once: twenty sockets in front of one engine, each a little slower than the one
/// before. The last one hangs.</summary>
internal static class ManyEnginesRows
{
    private const int Count = 20;
    private const int Runs = 7;
    private const int TimeoutSeconds = 2;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    internal static async Task<IEnumerable<BenchRow>> RunAsync(EngineFixture engine)
    {
        List<SocketProxy> doors =
        [
            .. Enumerable.Range(1, Count - 1).Select(i => new SocketProxy(engine.Address, Step * i)),
            new SocketProxy(engine.Address, null)];
        try
        {
            return await ModuleShell.MeasureAsync(shell => Run(shell, [.. doors.Select(door => door.Address)]));
        }
        finally
        {
            foreach (SocketProxy door in doors)
                await door.DisposeAsync();
        }
    }

    private static BenchRow[] Run(ModuleShell module, Uri[] addresses)
    {
        Uri[] good = addresses[..^1];
        List<double> againstSlowest = [];
        List<double> beyondTimeout = [];
        Time(module, good, TimeoutSeconds * 10, good.Length);
        for (int run = 0; run < Runs; run++)
        {
            double slowest = Time(module, good[^1..], TimeoutSeconds * 10, 1);
            againstSlowest.Add(Time(module, good, TimeoutSeconds * 10, good.Length) / slowest);
            beyondTimeout.Add(Time(module, addresses, TimeoutSeconds, good.Length) - (TimeoutSeconds * 1000));
        }

        return
        [
            BenchRow.AtMost(
                "Get-DockerNetwork on 19 engines", "on the slowest of them alone", "x", againstSlowest, 1.5),
            BenchRow.AtMost("on 20, one hanging: beyond the timeout", "(-TimeoutSec 2)", "ms", beyondTimeout, 250),
        ];
    }

    private static double Time(ModuleShell module, Uri[] addresses, int timeout, int answers)
    {
        using PowerShell shell = module.Command(
            "Get-DockerNetwork", ("Name", "bridge"), ("DockerHost", addresses), ("TimeoutSec", timeout));
        int count = 0;
        double time = Timing.Of(() => { count = shell.Invoke().Count; });
        return count == answers
            ? time
            : throw new InvalidOperationException($"{count} engines of {answers} answered: this measures nothing.");
    }
}
