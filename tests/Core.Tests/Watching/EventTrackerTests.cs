using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Watching;
using Xunit;

namespace DockerNetwork.Core.Tests.Watching;

public sealed class EventTrackerTests
{
    private const long Second = 1_000_000_000;
    private const long Start = 1_795_518_596 * Second;

    private static readonly EngineReference Engine = new() { Address = "unix:///run/x.sock" };
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly EventTracker _ledger = new(Engine);

    [Fact]
    public void An_event_is_told_with_the_container_s_name_of_the_time()
    {
        _ledger.Begin(Start, [Net("lab")], [Container("web", "running")]);

        NetworkEvent told = Assert.Single(See(1, "connect", "lab", "web"));
        Assert.Equal(
            ("connect web@lab", "bridge", "local", "id-web", false),
            (told.ToString(), told.Driver, told.Scope, told.ContainerId, told.IsInferred));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_795_518_597), told.Time);
        Assert.Empty(_ledger.See(Of(2, "rename", "web", "www")));
        Assert.Equal("disconnect www@lab", Assert.Single(See(3, "disconnect", "lab", "web")).ToString());
        Assert.Equal("connect id-late@lab", Assert.Single(See(4, "connect", "lab", "late")).ToString());
        Assert.Empty(_ledger.See(Of(5, "create", "new", "new")));
        Assert.Equal("connect new@lab", Assert.Single(See(6, "connect", "lab", "new")).ToString());
    }

    [Fact]
    public void What_the_engine_says_twice_is_told_once_and_what_happens_twice_twice()
    {
        _ledger.Begin(Start, [], []);

        string[] told =
        [
            .. new[] { "connect", "disconnect", "disconnect", "connect", "disconnect" }
                .SelectMany((action, index) => See(index, action, "lab", "web"))
                .Select(change => change.Action)];

        Assert.Equal(["connect", "disconnect", "connect", "disconnect"], told);
    }

    [Fact]
    public void A_stream_is_taken_up_a_little_before_its_end_and_what_was_seen_is_left_out()
    {
        Assert.Null(_ledger.ResumeFrom);
        _ledger.Begin(Start, [], []);
        Assert.Equal(Start, _ledger.ResumeFrom);
        See(10, "create", "a");
        See(11, "create", "b");
        Assert.Equal(Start + (9 * Second), _ledger.ResumeFrom);

        _ledger.Resume([]);
        Assert.Empty(See(10, "create", "a"));
        Assert.Empty(See(11, "create", "b"));
        Assert.Equal("create c", Assert.Single(See(11, "create", "c")).ToString());
        Assert.Equal("create d", Assert.Single(See(10.5, "create", "d")).ToString());
    }

    [Fact]
    public void What_changed_in_a_gap_is_found_by_comparing()
    {
        _ledger.Begin(
            Start, [Net("lab"), Net("old")],
            [Container("web", "running", "lab"), Container("idle", "exited", "lab")]);
        See(1, "connect", "lab", "api");
        _ledger.Resume([]);

        IReadOnlyList<NetworkEvent> found = _ledger.Compare(
            [Net("lab"), Net("new")], [Container("web", "exited", "lab"), Container("db", "running", "new")], Now);

        Assert.Equal(
            ["destroy old", "create new", "disconnect api@lab", "disconnect web@lab", "connect id-db@new"],
            Sorted(found));
        Assert.All(found, change => Assert.True(change.IsInferred));
        Assert.Equal(Now.AddDays(-1), found.Single(change => change.Action == "create").Time);
        Assert.All(found.Where(change => change.Action != "create"), change => Assert.Equal(Now, change.Time));
        Assert.Empty(See(2, "connect", "new", "db"));
        Assert.Empty(See(2, "create", "new"));
        Assert.Empty(_ledger.Compare([Net("lab"), Net("new")], [Container("db", "running", "new")], Now));
    }

    [Fact]
    public void What_the_new_stream_says_explains_differences()
    {
        _ledger.Begin(Start, [Net("lab")], [Container("web", "running", "lab")]);
        _ledger.Resume([]);
        See(5, "disconnect", "lab", "web");
        See(5, "create", "new");

        Assert.Empty(_ledger.Compare([Net("lab"), Net("new")], [Container("web", "running", "lab")], Now));
    }

    [Fact]
    public void A_container_that_joins_where_it_was_before_a_gap_has_left_in_between()
    {
        _ledger.Begin(Start, [Net("lab")], []);
        See(1, "connect", "lab", "web");
        _ledger.Resume([]);

        NetworkEvent[] told = [.. See(9, "connect", "lab", "web")];

        Assert.Equal(
            [("disconnect", true), ("connect", false)], told.Select(change => (change.Action, change.IsInferred)));
        Assert.Empty(_ledger.Compare([Net("lab")], [Container("web", "running", "lab")], Now));
    }

    [Fact]
    public void A_prune_has_no_network() =>
        Assert.Equal(
            ("prune", "", ""),
            Begun(() => See(1, "prune", "")) is [var told] ? (told.ToString(), told.Network, told.NetworkId) : default);

    private IReadOnlyList<NetworkEvent> Begun(Func<IEnumerable<NetworkEvent>> see)
    {
        _ledger.Begin(Start, [], []);
        return [.. see()];
    }

    private static string[] Sorted(IEnumerable<NetworkEvent> changes)
    {
        NetworkEvent[] all = [.. changes];
        return
        [
            .. all.Where(change => change.Container is null).Select(change => change.ToString()),
            .. all.Where(change => change.Container is not null)
                .OrderByDescending(change => change.Action, StringComparer.Ordinal)
                .ThenBy(change => change.ContainerId, StringComparer.Ordinal)
                .Select(change => change.ToString().Replace("id-api", "api", StringComparison.Ordinal))];
    }

    private IEnumerable<NetworkEvent> See(double second, string action, string network, string? container = null)
    {
        List<KeyValuePair<string, string>> attributes =
            network.Length == 0 ? [new("reclaimed", "0")] : [new("name", network), new("type", "bridge")];
        if (container is not null)
            attributes.Add(new("container", "id-" + container));

        return _ledger.See(new EngineEvent
        {
            Type = "network",
            Action = action,
            Id = network.Length == 0 ? "" : "id-" + network,
            Scope = "local",
            TimeNano = Start + (long)(second * Second),
            Attributes = new StringMap(attributes),
        });
    }

    private static EngineEvent Of(int second, string action, string container, string name) =>
        new()
        {
            Type = "container", Action = action, Id = "id-" + container, TimeNano = Start + (second * Second),
            Attributes = new StringMap([new("name", name)]),
        };

    private static Network Net(string name) =>
        new()
        {
            Name = name, Id = "id-" + name, Driver = "bridge", Scope = "local", Created = Now.AddDays(-1),
        };

    private static Container Container(string name, string state, params string[] networks) => new()
    {
        Name = name,
        Id = "id-" + name,
        State = state,
        Endpoints = new(
            networks.Select(network => new NetworkEndpoint
            {
                Network = network, NetworkId = "id-" + network, EndpointId = "e",
            })),
    };
}
