using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class LookupTests
{
    private static World Two() => new World().Net("a").Net("b")
        .Run("client", new Place("a", "10.1.0.2"), new Place("b", "10.2.0.2"));

    [Fact]
    public void The_first_network_that_knows_the_name_wins_and_answers_are_never_merged()
    {
        World world = Two()
            .Run("one", new Place("a", "10.1.0.3") { Aliases = ["db"] })
            .Run("two", new Place("b", "10.2.0.3") { Aliases = ["db"] });
        Assert.Equal("10.1.0.3 a Alias", world.Said("client", "db"));
        Assert.Equal("10.2.0.3 b Alias", world.Said("client", "db.b"));
    }

    [Fact]
    public void A_container_name_is_shadowed_by_an_alias_on_an_earlier_network()
    {
        World world = Two()
            .Run("db", new Place("b", "10.2.0.3"))
            .Run("other", new Place("a", "10.1.0.3") { Aliases = ["db"] });
        Assert.Equal("10.1.0.3 a Alias", world.Said("client", "db"));
    }

    /// <summary>Verified on 20.10.24 (no response) and 26.1.5 (SERVFAIL).</summary>
    [Fact]
    public void A_name_that_no_DNS_message_can_hold_is_neither_answered_nor_listed()
    {
        string name = new('y', 64);
        World world = Two().Run(name, new Place("a", "10.1.0.3") { Aliases = ["short", "has space"] });
        Assert.Equal("NotFoundServFail", world.Said("client", "10.1.0.3"));
        NameExplanation explanation =
            new NameExplainer(world.Snapshot).Explain(NameQuestion.Of("10.1.0.3"), world.From("client"));
        Assert.Equal(NameFailure.NotAskable, explanation.Reason);
        Assert.Contains($"'{name}'", explanation.Message, StringComparison.Ordinal);

        IEnumerable<string> listed =
            NetworkName
            .AllOf(world.Snapshot, World.IdOf("a"))
            .Select(item => item.Name)
            .Where(text => text.Length != 12);
        Assert.Equal(["client", "short"], listed);
    }

    [Fact]
    public void A_container_finds_itself() => Assert.Equal("10.1.0.2 a ContainerName", Two().Said("client", "client"));

    [Fact]
    public void The_whole_name_comes_before_name_and_network_and_cuts_go_from_the_right()
    {
        World world = new World().Net("d").Net("c.d").Net("b.c.d")
            .Run("client", new Place("d", "10.1.0.2"), new Place("c.d", "10.2.0.2"), new Place("b.c.d", "10.3.0.2"))
            .Run("x", new Place("b.c.d", "10.3.0.3") { Aliases = ["a"] });
        Assert.Equal("10.3.0.3 b.c.d Alias", world.Said("client", "a.b.c.d"));

        World middle = Dotted("c.d", "a.b");
        Assert.Equal("10.2.0.3 c.d Alias", middle.Said("client", "a.b.c.d"));

        World right = Dotted("d", "a.b.c");
        Assert.Equal("10.1.0.3 d Alias", right.Said("client", "a.b.c.d"));

        World whole = Dotted("b.c.d", "a.b.c.d");
        Assert.Equal("10.3.0.4 b.c.d Alias", whole.Said("client", "a.b.c.d"));
    }

    private static World Dotted(string network, string alias)
    {
        string[] all = ["d", "c.d", "b.c.d"];
        int last = Array.IndexOf(all, network) + 1;
        return new World().Net("d").Net("c.d").Net("b.c.d")
            .Run("client", new Place("d", "10.1.0.2"), new Place("c.d", "10.2.0.2"), new Place("b.c.d", "10.3.0.2"))
            .Run("x", new Place("b.c.d", "10.3.0.3") { Aliases = ["a"] })
            .Run("y", new Place(network, $"10.{last}.0.{(last == 3 ? 4 : 3)}") { Aliases = [alias] });
    }

    [Theory]
    [InlineData("client.a", "10.1.0.2 a ContainerName")]
    [InlineData("CLIENT.a", "10.1.0.2 a ContainerName")]
    [InlineData("client.a.", "10.1.0.2 a ContainerName")]
    [InlineData("client.A", "NotFoundForwarded")]
    public void The_name_ignores_case_and_the_network_does_not(string text, string said) =>
        Assert.Equal(said, Two().Said("client", text));

    [Fact]
    public void Only_the_networks_name_is_a_suffix_and_only_networks_of_the_client()
    {
        World world = Two().Net("c").Run("far", new Place("c", "10.3.0.2"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "client." + World.IdOf("a")[..12]));
        Assert.Equal("NotAskable", world.Said("client", "client." + World.IdOf("a")));
        Assert.Equal("NotFoundForwarded", world.Said("client", "far"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "far.c"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("a..")]
    public void No_question_can_hold_an_empty_label(string text) =>
        Assert.Equal("NotAskable", Two().Said("client", text, RecordType.A));

    [Fact]
    public void A_label_has_63_bytes_and_a_name_253()
    {
        string longest = new('x', 63);
        World world = new World().Net("a").Run(longest, new Place("a", "10.1.0.2") { Aliases = [longest + "y"] });
        Assert.Equal("10.1.0.2 a ContainerName", world.Said(longest, longest));
        Assert.Equal("NotAskable", world.Said(longest, longest + "y"));
        Assert.Equal("NotAskable", world.Said(longest, new string('ü', 32)));
        Assert.Equal("NotFoundForwarded", world.Said(longest, new string('ü', 31)));
        Assert.Equal(
            "NotFoundForwarded",
            world.Said(longest, string.Join('.', longest, longest, longest, new string('x', 61))));
        Assert.Equal(
            "NotAskable", world.Said(longest, string.Join('.', longest, longest, longest, new string('x', 62))));
    }

    [Fact]
    public void Addresses_shared_by_two_endpoints_come_once()
    {
        World world = Two()
            .Run("one", new Place("a", "10.1.0.3") { Aliases = ["db"] })
            .Run("two", new Place("a", "10.1.0.3") { Aliases = ["db"] });
        Assert.Equal("10.1.0.3 a Alias", world.Said("client", "db"));
    }

    [Fact]
    public void A_network_alone_is_asked_as_any_container_on_it_would_be()
    {
        World world = Two()
            .Net("c", isInternal: true)
            .Net("bridge")
            .Run("one", new Place("a", "10.1.0.3") { Aliases = ["db"] });
        Assert.Equal("10.1.0.3 a Alias", world.Said("@a", "db"));
        Assert.Equal("10.1.0.3 a Alias", world.Said("@a", "db.a"));
        Assert.Equal("NotFoundForwarded", world.Said("@b", "db"));
        Assert.Equal("NotFoundServFail", world.Said("@c", "db"));
        Assert.Equal("NoEmbeddedDns", world.Said("@bridge", "db"));
        Assert.Equal("one.a", world.Said("@a", "10.1.0.3"));
    }

    [Fact]
    public void The_reverse_answer_is_the_first_name_and_the_first_network_that_has_the_address()
    {
        World world = new World().Net("b").Net("a", ipv6: true)
            .Run("client", new Place("b", "10.9.0.2"), new Place("a", "10.1.0.2", "fd00::2"))
            .Run("Web", new Place("a", "10.1.0.3", "fd00::3") { Aliases = ["zeta"] })
            .Run("other", new Place("b", "10.1.0.3"));
        Assert.Equal("Web.a", world.Said("client", "10.1.0.3"));
        Assert.Equal("Web.a", world.Said("client", "fd00:0:0::0003"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "10.1.0.99"));
        Assert.Equal("Web.a", world.Said("client", "10.1.0.3", RecordType.PTR));
    }

    [Fact]
    public void Nothing_is_registered_on_ingress_and_on_networks_without_names()
    {
        World world = new World().Net("ingress", "overlay", "swarm", ingress: true).Net("bridge").Net("user")
            .Add("x", new ContainerDetail(), "running",
                new Place("ingress", "10.0.0.5"), new Place("user", "10.1.0.2"),
                new Place("bridge", "172.17.0.2") { DnsNames = ["x", "leak"] });
        Assert.Equal("10.1.0.2 user ContainerName", world.Said("x", "x"));
        Assert.Equal("NotFoundForwarded", world.Said("x", "leak"));
        Assert.Equal("NotFoundForwarded", world.Said("x", "x.bridge"));
        Assert.Equal("NotFoundForwarded", world.Said("x", "x.ingress"));
    }
}
