using CsCheck;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class ComparisonTests
{
    private static readonly World Engine = new World().Net("front").Net("back").Net("zone", isInternal: true)
        .Run("web", new Place("front", "10.1.0.2"), new Place("zone", "10.3.0.2"))
        .Run("api", new Place("front", "10.1.0.3") { Priority = 1 }, new Place("back", "10.2.0.3"))
        .Run("db", new Place("back", "10.2.0.4"))
        .Run("cache1", new Place("back", "10.2.0.7") { Aliases = ["cache"] })
        .Run("cache2", new Place("front", "10.1.0.4") { Aliases = ["cache"] })
        .Add("slept", new ContainerDetail(), "exited", new Place("front", null));

    private static string Said(NamingSnapshot after) => string.Join("; ", NameComparison.Of(Engine.Snapshot, after)
        .Where(change => change.MatchedBy != NameMatch.ShortId));

    private static string Id(string name) => World.IdOf(name);

    [Fact]
    public void Disconnect() => Assert.Equal(
        "'cache' from api: 10.1.0.4 → 10.2.0.7; 'cache2' no longer resolves from api; 'api' no longer resolves from "
            + "cache2; 'cache' no longer resolves from cache2;"
        + " 'cache2' no longer resolves from cache2; 'web' no longer resolves from cache2; 'cache' no longer resolves "
        + "from web; 'cache2' no longer resolves from web",
        Said(SimulatedChange.Disconnect(Engine.Snapshot, Id("front"), Id("cache2"))));

    [Fact]
    public void Connect_without_an_address_says_so()
    {
        NamingSnapshot after = SimulatedChange.Connect(
            Engine.Snapshot, Id("front"), Id("db"), new EndpointRequest { Aliases = new(["sql"]) });
        IEnumerable<string> changes = NameComparison
            .Of(Engine.Snapshot, after)
            .Where(change => change.From == "cache2" && change.MatchedBy != NameMatch.ShortId)
            .Select(change => $"{change}");
        Assert.Equal(
            [
                "'db' resolves from cache2: a new address of db on front",
                "'sql' resolves from cache2: a new address of db on front"],
            changes);
    }

    [Fact]
    public void A_plain_name_that_stays_is_told_with_its_network_where_that_changes()
    {
        NamingSnapshot after = SimulatedChange.Disconnect(Engine.Snapshot, Id("zone"), Id("web"));
        Assert.Equal("'web.zone' no longer resolves from web", Said(after));
    }

    [Fact]
    public void Stop_and_remove_and_start()
    {
        Assert.Equal(
            "'db' no longer resolves from api; 'db' no longer resolves from cache1",
            Said(SimulatedChange.Stop(Engine.Snapshot, Id("db"))));
        Assert.Equal(
            "'db' no longer resolves from api; 'db' no longer resolves from cache1",
            Said(SimulatedChange.RemoveContainer(Engine.Snapshot, Id("db"))));
        Assert.Equal(
            "'slept' resolves from api: a new address of slept on front; 'slept' resolves from cache2: a new address "
                + "of slept on front; 'slept' resolves from web: a new address of slept on front",
            Said(SimulatedChange.Start(Engine.Snapshot, Id("slept"))));
        Assert.Same(Engine.Snapshot, SimulatedChange.Start(Engine.Snapshot, Id("web")));
    }

    [Fact]
    public void Remove_a_network()
    {
        NamingSnapshot after = SimulatedChange.RemoveNetwork(Engine.Snapshot, Id("back"));
        Assert.DoesNotContain(after.Networks, network => network.Name == "back");
        Assert.Contains("'db' no longer resolves from api", Said(after), StringComparison.Ordinal);
        Assert.Contains("'db' no longer resolves from db", Said(after), StringComparison.Ordinal);
        Assert.DoesNotContain("from web", Said(after), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_container_that_is_connected_changes_nothing() =>
        Assert.Equal(
            "", Said(SimulatedChange.Connect(Engine.Snapshot, Id("back"), Id("slept"), new EndpointRequest())));

    [Fact]
    public void A_guest_loses_all_when_its_owner_stops()
    {
        World world = new World()
            .Net("a")
            .Run("owner", new Place("a", "10.1.0.2"))
            .Run("db", new Place("a", "10.1.0.3"))
            .Add("guest", new ContainerDetail { NetworkMode = "container:owner" }, "running");
        IEnumerable<string> lost = NameComparison
            .Of(world.Snapshot, SimulatedChange.Stop(world.Snapshot, Id("owner")))
            .Where(change => change.From == "guest")
            .Select(change => change.Question.Text);
        Assert.Equal(["db", "owner"], lost.Where(name => name.Length < 12));
    }

    [Fact]
    public void A_link_that_comes_and_goes()
    {
        World world = new World()
            .Net("a")
            .Net("b")
            .Run("db", new Place("a", "10.1.0.3"))
            .Run("store", new Place("b", "10.2.0.4"))
            .Run("x", new Place("a", "10.1.0.2") { Links = ["db:Store"] }, new Place("b", "10.2.0.2"));
        NamingSnapshot after = SimulatedChange.Connect(
            world.Snapshot, Id("a"), Id("x"), new EndpointRequest { IPv4Address = "10.1.0.2" });
        Assert.Equal(
            "'Store' from x: 10.1.0.3 → 10.2.0.4",
            Assert.Single(NameComparison.Of(world.Snapshot, after)).ToString());
    }

    // Seed 3 of tests/Fidelity.Tests: the questions had the link and lacked the name.
    [Fact]
    public void Beside_a_link_the_name_in_another_case_is_told_too()
    {
        World world = new World()
            .Net("a")
            .Net("b")
            .Run("db", new Place("a", "10.1.0.3"))
            .Run("one", new Place("b", "10.2.0.4") { Aliases = ["SVC"] })
            .Run("two").Run("x", new Place("a", "10.1.0.2") { Links = ["db:svc"] }, new Place("b", "10.2.0.2"));
        NamingSnapshot after = SimulatedChange.Connect(
            world.Snapshot, Id("a"), Id("two"),
            new EndpointRequest { IPv4Address = "10.1.0.5", Aliases = new(["svc", "SVC"]) });
        Assert.Contains(
            "'SVC' from x: 10.2.0.4 → 10.1.0.5",
            NameComparison.Of(world.Snapshot, after).Select(change => change.ToString()));
        Assert.DoesNotContain(
            NameComparison.Of(world.Snapshot, after), change => change is { From: "x", Question.Text: "svc" });
    }

    // Seed 2 of tests/Fidelity.Tests.
    [Fact]
    public void An_alias_that_looks_like_a_name_with_its_network_is_told_once()
    {
        World world = new World()
            .Net("back")
            .Net("front")
            .Run("web", new Place("front", "10.1.0.3"))
            .Run("mail", new Place("back", "10.2.0.4") { Aliases = ["web.front"] })
            .Run("rival", new Place("back", "10.2.0.5") { Aliases = ["web"] }).Run("x", new Place("front", "10.1.0.2"));
        NamingSnapshot after = SimulatedChange.Connect(
            world.Snapshot, Id("back"), Id("x"), new EndpointRequest { IPv4Address = "10.2.0.2" });
        Assert.Single(
            NameComparison.Of(world.Snapshot, after),
            change => change is { From: "x", Question.Text: "web.front", Question.Type: RecordType.A });
    }

    [Fact]
    public void A_new_endpoint_in_a_v6_network_has_both_addresses()
    {
        World world = new World().Net("six", ipv6: true).Run("x", new Place("six", "10.1.0.2", "fd00::2")).Run("y");
        NamingSnapshot after = SimulatedChange.Connect(
            world.Snapshot, Id("six"), Id("y"), new EndpointRequest { IPv6Address = "fd00::9" });
        Assert.Equal(
            "a new address of y on six",
            World.Line(after.Resolve(new NameQuestion("y", RecordType.A), after.ClientOf(Id("x"))))[..25]);
        Assert.Equal(
            "fd00::9 six ContainerName",
            World.Line(after.Resolve(new NameQuestion("y", RecordType.AAAA), after.ClientOf(Id("x")))));
    }

    [Fact]
    public void The_comparison_finds_what_asking_everything_finds() =>
        Changes.Any.Where(made => !HasLinks(made.World.Snapshot)).Sample(
            made =>
            {
                NamingSnapshot before = made.World.Snapshot;
                IReadOnlyList<NameChange> found = NameComparison.Of(before, made.After);
                Assert.Equal(
                    Everything(before, made.After), found
                        .Where(IsPlain)
                        .Select(change => $"{change.From} {change.Question}".ToUpperInvariant())
                        .Order(StringComparer.Ordinal));
                Assert.All(found, change => Assert.NotEmpty(change.ToString()));
                Assert.Empty(NameComparison.Of(made.After, made.After));
                Assert.Equal(found.Count, NameComparison.Of(made.After, before).Count);
            },
            iter: 300,
            print: made => made.Said);

    /// <summary>True if there are links. Link aliases are reported in their own case, beside the name they hide in any
    /// case; LinkTests and the table above cover them.</summary>
    private static bool HasLinks(NamingSnapshot snapshot) =>
        snapshot.Containers.Any(item => item.Container.Endpoints.Any(endpoint => endpoint.Links.Count > 0));

    private static bool IsPlain(NameChange change) =>
        Topologies.Words.Contains(change.Question.Text, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Everything(NamingSnapshot before, NamingSnapshot after) =>
        (from container in before.Containers
         where
             container.Container.IsRunning
             && after.Containers.Any(item => item.Container.Id == container.Container.Id && item.Container.IsRunning)
         from word in Topologies.Words.Distinct(StringComparer.OrdinalIgnoreCase)
         from type in (RecordType[])[RecordType.A, RecordType.AAAA]
         where Addresses(before, container, word, type) != Addresses(after, container, word, type)
         select $"{container.Container.Name} {new NameQuestion(word, type)}".ToUpperInvariant()
     ).Order(StringComparer.Ordinal);

    private static string Addresses(NamingSnapshot snapshot, ContainerDetail client, string name, RecordType type) =>
        string.Join(
            ' ', snapshot
                .Resolve(new NameQuestion(name, type), snapshot.ClientOf(client.Container.Id))
                .Addresses.Select(item => item.Address + item.Container)
                .Order(StringComparer.Ordinal));
}
