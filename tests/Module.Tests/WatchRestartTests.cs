using System.Management.Automation;

namespace DockerNetwork.ModuleTests;

/// <summary>Watch-DockerNetwork when its engine ends and starts again. Other tests run beside it;
/// <see cref="WatchStopTests"/> measures how soon it ends.</summary>
public sealed class WatchRestartTests
{
    [Fact]
    public async Task An_engine_that_is_killed_and_started_again_is_watched_on_with_nothing_lost_and_nothing_twice()
    {
        Assert.SkipWhen(MortalEngine.Hindrance is not null, MortalEngine.Hindrance ?? "");
        await using MortalEngine engine = await MortalEngine.StartAsync();
        using TestShell shell = new();
        (string, object?)[] names = [("address", engine.Address)];
        shell.Good("""
            $null = New-DockerNetwork lab -DockerHost $address
            'web', 'api' | ForEach-Object { $null = Start-DockerContainer alpine sleep 1000 -Name $_ -Network lab -DockerHost $address }
            """, names);

        using WatchedPipeline watch = await WatchedPipeline.StartAsync(
            "Watch-DockerNetwork -DockerHost $address -Verbose", 1, names);
        shell.Good("""
            $null = New-DockerNetwork before -DockerHost $address
            $null = Connect-DockerNetwork before web -DockerHost $address
            Disconnect-DockerNetwork before web -DockerHost $address
            """, names);
        await watch.CountAsync(3);
        await engine.KillAsync();
        await watch.UntilAsync(() => watch.Warnings.Count == 1);
        await engine.StartAgainAsync();
        shell.Good("""
            $null = New-DockerNetwork after -DockerHost $address
            $null = Start-DockerContainer -Container web -DockerHost $address
            $null = Connect-DockerNetwork after web -DockerHost $address
            """, names);
        await watch.UntilAsync(() => watch.Warnings.Count == 2 && watch.Texts.Contains("connect web@after"));

        Assert.InRange(watch.Stop(), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Empty(watch.Errors);
        Assert.Equal(["create before", "connect web@before", "disconnect web@before"], watch.Texts.Take(3));
        Assert.Equal(
            ["connect web@after", "connect web@lab", "create after"],
            Since(watch, inferred: false).Order(StringComparer.Ordinal));
        // No container outlives its engine, and a start after a kill creates the bridge again.
        Assert.Equal(
            ["create bridge", "destroy bridge", "disconnect api@lab", "disconnect web@lab"],
            Since(watch, inferred: true).Order(StringComparer.Ordinal));
        Assert.True(
            watch.Texts.ToList().IndexOf("disconnect web@lab") < watch.Texts.ToList().IndexOf("connect web@lab"));
        Assert.Contains("was lost at", watch.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("is watched again after", watch.Warnings[1], StringComparison.Ordinal);
        Assert.Contains("4 of them", watch.Warnings[1], StringComparison.Ordinal);
        Assert.All(watch.Warnings, warning => Assert.Contains(engine.Address, warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_engine_that_stops_tells_what_it_takes_off_and_one_that_stays_away_ends_the_watch()
    {
        Assert.SkipWhen(MortalEngine.Hindrance is not null, MortalEngine.Hindrance ?? "");
        await using MortalEngine engine = await MortalEngine.StartAsync();
        using TestShell shell = new();
        (string, object?)[] names = [("address", engine.Address)];
        shell.Good(
            "$null = New-DockerNetwork lab -DockerHost $address; $null = Start-DockerContainer alpine sleep 1000 -Name web -Network lab -DockerHost $address",
            names);

        using WatchedPipeline watch = await WatchedPipeline.StartAsync(
            "Watch-DockerNetwork -DockerHost $address -ReconnectSec 2 -Verbose", 1, names);
        await engine.StopAsync();
        await watch.EndAsync();

        ErrorRecord end = Assert.Single(watch.Errors);
        Assert.StartsWith("EngineUnreachable,", end.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("within 2 s (-ReconnectSec)", end.ToString(), StringComparison.Ordinal);
        Assert.Equal(["disconnect web@lab"], watch.Texts);
        Assert.Single(watch.Warnings);
    }

    private static IEnumerable<string> Since(WatchedPipeline watch, bool inferred) =>
        watch
            .Events.Skip(3)
            .Where(change => (bool)change.IsInferred == inferred)
            .Select(change => (string)change.ToString());
}
