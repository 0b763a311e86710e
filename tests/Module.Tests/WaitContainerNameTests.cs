using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>Changes during the wait for a name.</summary>
public sealed class WaitContainerNameTests(EngineFixture engine, NamedFixture house)
    : ModuleTest(engine),
        IClassFixture<NamedFixture>
{
    private const string Cmdlet = "Wait-ContainerName";

    [Fact]
    public async Task A_name_that_comes_later_is_waited_for()
    {
        Task<string> later = LaterAsync(() =>
            Ground.ContainerAsync(Ground.Name("late"), house.Ground.Name("net"), ["later"]));
        string record = One("Wait-ContainerName later -From $web -TimeoutSec 60 -HelperImage $image", house.Names);
        await later;
        Assert.Equal($"{Ground.Name("late")} Alias Live {house.Ground.Name("web")}", record);
    }

    [Fact]
    public async Task A_client_that_does_not_run_yet_is_waited_for()
    {
        string id = await Ground.ContainerAsync(Ground.Name("client"), house.Ground.Name("net"), start: false);
        Task<string> later = LaterAsync(() => Ground.PostAsync($"containers/{id}/start", null));
        string record = One(
            "Wait-ContainerName $db -From $client -TimeoutSec 60 -HelperImage $image",
            [.. house.Names, ("client", Ground.Name("client"))]);
        await later;
        Assert.EndsWith($"Live {Ground.Name("client")}", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_tools_waits_too()
    {
        await Ground.ContainerAsync(
            Ground.Name("bare"), house.Ground.Name("net"),
            settings: new { Cmd = new[] { "/bin/sleep", "1000" }, Env = new[] { "PATH=/nowhere" } });
        Task<string> later = LaterAsync(() =>
            Ground.ContainerAsync(Ground.Name("late"), house.Ground.Name("net"), ["later"]));
        string record = One(
            "Wait-ContainerName later -From $bare -TimeoutSec 60 -HelperImage $image",
            [.. house.Names, ("bare", Ground.Name("bare"))]);
        await later;
        Assert.StartsWith($"{Ground.Name("late")} ", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_falls_silent_meanwhile_is_told_apart()
    {
        await using EngineRelay relay = new(Engine);
        Task silence = Task.Run(async () =>
        {
            await Task.Delay(2000);
            relay.FallSilent();
        });
        Stopwatch watch = Stopwatch.StartNew();
        ErrorRecord error = Shell.Bad(
            "Wait-ContainerName nobody -From $web -TimeoutSec 5 -HelperImage $image -DockerHost $relay",
            [.. house.Names, ("relay", relay.Address)]);
        await silence;
        Assert.Equal(Id("EngineTimeout", Cmdlet), error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.OperationTimeout, error.CategoryInfo.Category);
        Assert.Equal("nobody", error.TargetObject);
        // Chance decides which request gets no response first; the error of each names the engine.
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
}
