using System.Diagnostics;
using DockerNetwork.ModuleTests.Reach;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>The time until a stopped watch ends. Nothing else runs beside, because it is about a quarter of a
/// second.</summary>
[Collection(Alone.Name)]
public sealed class WatchStopTests(EngineFixture engine) : ModuleTest(engine)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(250);

    private (string, object?)[] Names => [("all", Ground.Name("*")), ("start", DateTimeOffset.UtcNow)];

    [Fact]
    public async Task A_stop_from_outside_ends_it_at_once()
    {
        using WatchedPipeline watch = await WatchedPipeline.StartAsync("Watch-DockerNetwork -Verbose", 1, Names);
        Assert.InRange(watch.Stop(), TimeSpan.Zero, AtOnce);
        Assert.Empty(watch.Errors);
    }

    [Fact]
    public async Task Events_are_written_as_they_come_and_a_break_in_the_pipeline_ends_it_at_once()
    {
        (string, object?)[] names = Names;
        using WatchedPipeline watch = await WatchedPipeline.StartAsync(
            "foreach ($once in 1) { Watch-DockerNetwork $all -Verbose | ForEach-Object { $_; break } }", 1, names);
        await Ground.NetworkAsync(Ground.Name("net"));
        Stopwatch since = Stopwatch.StartNew();
        await watch.EndAsync();
        Assert.InRange(since.Elapsed, TimeSpan.Zero, AtOnce);
        Assert.Equal([$"create {Ground.Name("net")}"], watch.Texts);

        since.Restart();
        Shell.Good("foreach ($once in 1) { Watch-DockerNetwork $all -Since $start | ForEach-Object { break } }", names);
        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
