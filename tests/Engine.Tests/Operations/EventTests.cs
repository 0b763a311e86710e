using System.Diagnostics;
using DockerNetwork.Engine.Tests.Mapping;
using DockerNetwork.Testing;

namespace DockerNetwork.Engine.Tests.Operations;

public sealed class EventTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    [Fact]
    public async Task Recorded_events_are_read_one_by_one_up_to_the_end()
    {
        EngineEvent[] events = await RecordedEngine.AskRecordedAsync("events.json", ReadAllAsync);

        Assert.Equal(
            ["network create", "network connect", "container rename", "network destroy"],
            events.Select(item => $"{item.Type} {item.Action}"));
        Assert.Equal(
            ("733134d4bbb41c3821dfa46c16c53fab140bcd9333f7cb684f0fcdf9b2ff3f61", "local", 1795518601084401816),
            (events[1].Id, events[1].Scope, events[1].TimeNano));
        Assert.Equal(
            "container=f32b300de458dcae554e41b091ea1780c02c2b199e4b37717a1ec323e4fe02a0, name=wt-ab, type=bridge",
            events[1].Attributes.ToString());
        Assert.Equal(("wt-c2", null), (events[2].Attribute("name"), events[2].Container));
    }

    [Theory]
    [InlineData("{\"Type\":\"network\"")]
    [InlineData("{\"Type\":\"network\",\"Action\":\"create\"}\n")]
    [InlineData("null\n")]
    [InlineData("<html>hello</html>\n")]
    public async Task Lines_that_are_no_events_are_a_fault(string body)
    {
        DockerNetworkException failure = await FailsAsync(
            FailureKind.EngineFault, () => RecordedEngine.AskAsync("1.41", body, ReadAllAsync));
        Assert.Contains("not what a Docker Engine sends", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holes_in_an_event_are_read_and_empty_lines_left_out()
    {
        EngineEvent item = Assert.Single(
            await RecordedEngine.AskAsync(
                "1.41", "\n{\"Type\":\"network\",\"Action\":\"prune\",\"Actor\":null,\"time\":7}\r\n\n",
                ReadAllAsync));
        Assert.Equal(("prune", "", 7_000_000_000), (item.Action, item.Id, item.TimeNano));
    }

    [Fact]
    public async Task Events_of_a_past_time_are_those_of_that_time_alone()
    {
        (string before, _) = await NetworkAsync();
        using IEventReader first = await Engine.Events.OpenAsync(0, Now(), None);
        long start = 0;
        while (await first.NextAsync(None) is { } item)
            start = item.Id == before ? item.TimeNano : start;

        (string id, string name) = await NetworkAsync();
        (string container, _) = await ContainerAsync(
            request => request with { NetworkMode = name, Endpoints = new([new EndpointRequest { Network = name }]) },
            start: true);
        using IEventReader past = await Engine.Events.OpenAsync(start + 1, Now(), None);
        List<EngineEvent> events = [];
        while (await past.NextAsync(None) is { } item)
            events.Add(item);

        Assert.DoesNotContain(events, item => item.Id == before);
        Assert.Equal(["create", "connect"], events.Where(item => item.Id == id).Select(item => item.Action));
        Assert.Equal(container, events.Single(item => item.Id == id && item.Action == "connect").Container);
    }

    [Fact]
    public async Task A_silent_stream_outlives_the_request_timeout()
    {
        INetworkEngine hasty = await OpenAsync(TimeSpan.FromSeconds(4));
        using IEventReader stream = await hasty.Events.OpenAsync(null, null, None);
        Assert.InRange(
            stream.OpenedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        await Task.Delay(TimeSpan.FromSeconds(5));
        (string id, _) = await NetworkAsync();

        string last = "";
        while (last != id)
            last = (await stream.NextAsync(None))!.Id;
    }

    [Fact]
    public async Task Cancelling_the_waiting_returns_at_once()
    {
        using IEventReader stream = await Engine.Events.OpenAsync(null, null, None);
        using CancellationTokenSource stop = new();
        Task waiting = WaitForeverAsync(stream, stop.Token);
        await Task.Delay(200);
        Stopwatch watch = Stopwatch.StartNew();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public Task A_time_that_ends_before_it_begins_is_refused() =>
        FailsAsync(
            FailureKind.EngineRefused,
            () => Engine.Events.OpenAsync(2_000_000_000_000_000_000, 1_000_000_000_000_000_000, None));

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1_000_000;

    private static async Task WaitForeverAsync(IEventReader stream, CancellationToken token)
    {
        while (await stream.NextAsync(token) is not null)
            token.ThrowIfCancellationRequested();
    }

    private static async Task<EngineEvent[]> ReadAllAsync(INetworkEngine engine)
    {
        using IEventReader stream = await engine.Events.OpenAsync(null, null, CancellationToken.None);
        List<EngineEvent> events = [];
        while (await stream.NextAsync(CancellationToken.None) is { } item)
            events.Add(item);

        return [.. events];
    }
}
