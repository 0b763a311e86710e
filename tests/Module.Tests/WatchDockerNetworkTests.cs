using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>An engine keeps its last 256 events (moby/moby daemon/events, eventsLimit); tests beside these cause
/// hundreds.</summary>
[Collection(Reach.Alone.Name)]
public sealed class WatchDockerNetworkTests(EngineFixture engine) : ModuleTest(engine)
{
    private (string, object?)[] Names =>
        [
            ("net", Ground.Name("net")), ("other", Ground.Name("other")), ("web", Ground.Name("web")),
            ("all", Ground.Name("*")), ("start", DateTimeOffset.UtcNow)];

    [Fact]
    [Row("events --filter type=network")]
    public async Task What_happens_comes_in_order_each_once_with_names()
    {
        using WatchedPipeline watch = await WatchedPipeline.StartAsync(
            "Watch-DockerNetwork $all -First 8 -Verbose", 1, Names);
        string id = await ActAsync();
        await watch.EndAsync();

        string net = Ground.Name("net"), other = Ground.Name("other"), web = Ground.Name("web");
        Assert.Equal(
            [
                $"create {net}", $"create {other}", $"connect {web}@{net}", $"connect {web}@{other}",
                $"disconnect {web}@{other}", $"disconnect {web}@{net}", $"destroy {net}", $"destroy {other}"],
            watch.Texts);
        Assert.Equal(
            watch.Events.Select(change => (DateTimeOffset)change.Time).Order(),
            watch.Events.Select(change => (DateTimeOffset)change.Time));
        Assert.Equal(id, (string)watch.Events[0].NetworkId);
        Assert.Equal(
            ("bridge", "local", null, false),
            (
                (string)watch.Events[0].Driver, (string)watch.Events[0].Scope, (string?)watch.Events[0].Container,
                (bool)watch.Events[0].IsInferred));
        Assert.Equal(64, ((string)watch.Events[2].ContainerId).Length);
        Assert.Equal(Engine.Address.OriginalString, (string)watch.Events[2].Engine.Address);
        Assert.Empty(watch.Warnings);
    }

    [Fact]
    public async Task A_name_is_that_of_the_time_and_a_container_that_is_gone_keeps_its_id()
    {
        (string, object?)[] names = Names;
        await Ground.NetworkAsync(Ground.Name("net"));
        string id = await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        using WatchedPipeline watch = await WatchedPipeline.StartAsync("Watch-DockerNetwork $all -Verbose", 1, names);
        await Ground.PostAsync($"containers/{id}/rename?name={Ground.Name("www")}", null);
        await Engine.Api.DeleteAsync($"containers/{id}?force=1", CancellationToken.None);
        await watch.CountAsync(1);
        watch.Stop();

        Assert.Equal([$"disconnect {Ground.Name("www")}@{Ground.Name("net")}"], watch.Texts);
        dynamic past = Assert
            .Single(
                Shell.Good(
                    "Watch-DockerNetwork $all -Since $since -Until ([datetime]::Now)",
                    [.. names, ("since", (DateTimeOffset)watch.Events[0].Time)]))
            .BaseObject;
        Assert.Equal((id, id), ((string)past.Container, (string)past.ContainerId));
    }

    [Fact]
    public async Task Several_engines_are_watched_at_once_and_the_loss_of_one_is_not_that_of_the_others()
    {
        await using SocketProxy other = new(Engine.Address, TimeSpan.Zero);
        (string, object?)[] names =
        [
            .. Names,
            (
                "hosts",
                new[] { Engine.Address.OriginalString, "unix:///run/no-engine-here.sock", other.Address.OriginalString }
            )];
        using WatchedPipeline watch = await WatchedPipeline.StartAsync(
            "Watch-DockerNetwork $all -DockerHost $hosts -First 2 -Verbose", 2, names);
        await Ground.NetworkAsync(Ground.Name("net"));
        await watch.EndAsync();

        Assert.Equal([$"create {Ground.Name("net")}", $"create {Ground.Name("net")}"], watch.Texts);
        Assert.Equal(2, watch.Events.Select(change => (string)change.Engine.Address).Distinct().Count());
        Assert.StartsWith(
            "EngineUnreachable,", Assert.Single(watch.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    /// <summary>Changes a network in every way, and back.</summary>
    /// <returns>The first network's id.</returns>
    private async Task<string> ActAsync()
    {
        string net = await Ground.NetworkAsync(Ground.Name("net"));
        string other = await Ground.NetworkAsync(Ground.Name("other"));
        string web = await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await Ground.ConnectAsync(other, web);
        await Ground.PostAsync($"networks/{other}/disconnect", new() { ["Container"] = web });
        await Ground.Api.DeleteAsync($"containers/{web}?force=1", CancellationToken.None);
        await Ground.Api.DeleteAsync($"networks/{net}", CancellationToken.None);
        await Ground.Api.DeleteAsync($"networks/{other}", CancellationToken.None);
        return net;
    }
}
