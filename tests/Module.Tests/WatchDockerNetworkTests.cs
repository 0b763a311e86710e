using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>An engine remembers its last 256 events (moby/moby daemon/events, eventsLimit), of which tests beside these
/// make hundreds.</summary>
[Collection(Reach.Alone.Name)]
public sealed class WatchDockerNetworkTests(EngineFixture engine, PastFixture past)
    : ModuleTest(engine),
        IClassFixture<PastFixture>
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
        string id = await PastFixture.ActAsync(Ground);
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

    [Theory]
    [InlineData("$net", "create net, connect web@net, disconnect web@net, destroy net")]
    [InlineData("$other", "create other, connect web@other, disconnect web@other, destroy other")]
    [InlineData("-Container $web", "connect web@net, connect web@other, disconnect web@other, disconnect web@net")]
    [InlineData("-Container $web -Network $other", "connect web@other, disconnect web@other")]
    [InlineData("$all -Action destroy", "destroy net, destroy other")]
    [InlineData("$all -Action Create, CONNECT", "create net, create other, connect web@net, connect web@other")]
    [InlineData("$all -First 2", "create net, create other")]
    [InlineData("$net.Substring(0, 6)", "")]
    public void Filters_are_exact(string filter, string expected)
    {
        string[] texts =
        [
            .. Shell
                .Good(
                    $"Watch-DockerNetwork {filter.Replace("$net.Sub", "-Network $net.Sub", StringComparison.Ordinal)} "
                        + "-Since $start -Until ([datetime]::Now)",
                    past.Names)
                .Select(change => change.ToString())];

        Assert.Equal(
            expected,
            string.Join(", ", texts.Select(text => text.Replace(past.Ground.Name(""), "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Objects_are_watched_by_their_id_and_events_go_on_as_objects()
    {
        (string, object?)[] names = Names;
        await Ground.NetworkAsync(Ground.Name("net"));
        string web = await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await Ground.NetworkAsync(Ground.Name("other"));

        Assert.Equal(
            [
                $"create {Ground.Name("net")}", $"connect {Ground.Name("web")}@{Ground.Name("net")}",
                $"create {Ground.Name("other")}"],
            Shell
                .Good("Get-DockerNetwork $all | Watch-DockerNetwork -Since $start -Until ([datetime]::Now)", names)
                .Select(change => change.ToString()));
        Assert.Equal(
            web, Shell
                .Good(
                    "(Get-DockerContainer $web | Watch-DockerNetwork -Since $start -Until ([datetime]::Now) | "
                        + "Get-DockerContainer).Id",
                    names)
                .Single()
                .ToString());
        Assert.Equal(
            [Ground.Name("net"), Ground.Name("other")],
            Shell
                .Good(
                    "(Watch-DockerNetwork $all -Action create -Since $start -Until ([datetime]::Now) | "
                        + "Get-DockerNetwork).Name",
                    names)
                .Select(name => name.ToString()));
        Assert.Empty(Shell.Good("Get-DockerNetwork nothing-fits-* | Watch-DockerNetwork", names));
    }

    [Fact]
    public void It_ends_when_the_time_is_over_without_an_error()
    {
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Empty(Shell.Good("Watch-DockerNetwork $all -TimeoutSec 1", Names));
        Assert.Empty(Shell.Good("Watch-DockerNetwork $all -Until ([datetime]::Now.AddSeconds(1))", Names));
        Assert.Empty(Shell.Good("Watch-DockerNetwork $all -Since 1m -Until ([datetime]::Now.AddSeconds(1))", Names));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(9));
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

    [Theory]
    [InlineData("-Since 1m -Until 2m", "RequestInvalid")]
    [InlineData("-Since yesterday-ish", "ParameterArgumentTransformationError|CannotConvertArgumentNoMessage")]
    [InlineData("-Action explode", "ParameterArgumentValidationError")]
    [InlineData("-First 0", "ParameterArgumentValidationError")]
    public void What_makes_no_sense_is_said(string parameters, string id) =>
        Assert.Contains(
            Shell.Bad($"Watch-DockerNetwork {parameters}").FullyQualifiedErrorId.Split(',')[0], id.Split('|'));

    [Theory]
    [InlineData("'90s'", 90)]
    [InlineData("'1h1m'", 3660)]
    [InlineData("([timespan] '00:02:00')", 120)]
    [InlineData("([datetime]::Now.AddSeconds(-30))", 30)]
    [InlineData("([datetimeoffset]::UtcNow.AddSeconds(-30))", 30)]
    [InlineData("([datetime]::UtcNow.AddSeconds(-30))", 30)]
    public void A_time_is_a_time_or_how_long_ago_it_was(string written, int seconds)
    {
        dynamic time = Assert.Single(Shell.Good($"[DockerNetwork.EventTime] {written}")).BaseObject;
        Assert.InRange(
            DateTimeOffset.UtcNow - (DateTimeOffset)time.Time, TimeSpan.FromSeconds(seconds - 1),
            TimeSpan.FromSeconds(seconds + 30));
    }

    [Fact]
    public void Tab_offers_actions() =>
        Assert.Equal(
            ["connect", "create"], Shell.Complete("Watch-DockerNetwork -Action c").Order(StringComparer.Ordinal));
}
