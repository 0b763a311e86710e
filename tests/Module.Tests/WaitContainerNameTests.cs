using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class WaitContainerNameTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "Wait-ContainerName";

    [Fact]
    public async Task A_name_that_resolves_is_returned_at_once()
    {
        (string, object?)[] names = await SetAsync();
        Assert.Equal(
            $"{Ground.Name("db")} ContainerName Live {Ground.Name("web")}",
            One("Wait-ContainerName $db -From $web -TimeoutSec 30 -HelperImage $image", names));
    }

    [Fact]
    public async Task A_name_that_comes_later_is_waited_for()
    {
        (string, object?)[] names = await SetAsync();
        Task<string> later = LaterAsync(() =>
            Ground.ContainerAsync(Ground.Name("late"), Ground.Name("net"), ["later"]));
        string record = One("Wait-ContainerName later -From $web -TimeoutSec 60 -HelperImage $image", names);
        await later;
        Assert.Equal($"{Ground.Name("late")} Alias Live {Ground.Name("web")}", record);
    }

    [Fact]
    public async Task An_asker_that_does_not_run_yet_is_waited_for()
    {
        (string, object?)[] names = await SetAsync();
        string id = await Ground.ContainerAsync(Ground.Name("client"), Ground.Name("net"), start: false);
        Task<string> later = LaterAsync(() => Ground.PostAsync($"containers/{id}/start", null));
        string record = One(
            "Wait-ContainerName $db -From $client -TimeoutSec 60 -HelperImage $image",
            [.. names, ("client", Ground.Name("client"))]);
        await later;
        Assert.EndsWith($"Live {Ground.Name("client")}", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_time_is_over_the_error_explains()
    {
        (string, object?)[] names = await SetAsync();
        Stopwatch watch = Stopwatch.StartNew();
        ErrorRecord error = Shell.Bad("Wait-ContainerName nobody -From $web -TimeoutSec 3 -HelperImage $image", names);
        Assert.Equal(Id("NameNotFound", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal("nobody", error.TargetObject);
        Assert.Contains("no container of this engine has that name", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 3, 30);
    }

    [Fact]
    public async Task An_asker_without_tools_waits_too()
    {
        (string, object?)[] names = await SetAsync();
        await Ground.ContainerAsync(
            Ground.Name("bare"), Ground.Name("net"),
            settings: new { Cmd = new[] { "/bin/sleep", "1000" }, Env = new[] { "PATH=/nowhere" } });
        Task<string> later = LaterAsync(() =>
            Ground.ContainerAsync(Ground.Name("late"), Ground.Name("net"), ["later"]));
        string record = One(
            "Wait-ContainerName later -From $bare -TimeoutSec 60 -HelperImage $image",
            [.. names, ("bare", Ground.Name("bare"))]);
        await later;
        Assert.StartsWith($"{Ground.Name("late")} ", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_falls_silent_meanwhile_is_told_apart()
    {
        (string, object?)[] names = await SetAsync();
        await using EngineRelay relay = new(Engine);
        Task silence = Task.Run(async () =>
        {
            await Task.Delay(2000);
            relay.FallSilent();
        });
        Stopwatch watch = Stopwatch.StartNew();
        ErrorRecord error = Shell.Bad(
            "Wait-ContainerName nobody -From $web -TimeoutSec 5 -HelperImage $image -DockerHost $relay",
            [.. names, ("relay", relay.Address)]);
        await silence;
        Assert.Equal(Id("EngineTimeout", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
        Assert.Equal("nobody", error.TargetObject);
        // Which request meets the silence first is a matter of luck; each names the engine.
        Assert.Contains(relay.Address.OriginalString, error.ToString(), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 2, 40);
    }

    private string One(string script, (string, object?)[] names) => Assert.Single(
        Shell.Good(
            $"{script} | ForEach-Object {{ \"$($_.Container) $($_.MatchedBy) $($_.Source) $($_.From)\" }}",
            names))
    .ToString();

    private static async Task<string> LaterAsync(Func<Task<string>> what)
    {
        await Task.Delay(2000);
        return await what();
    }

    private async Task<(string, object?)[]> SetAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("db"), Ground.Name("net"));
        return
        [
            ("net", Ground.Name("net")), ("web", Ground.Name("web")), ("db", Ground.Name("db")),
            ("image", Ground.Image)];
    }
}
