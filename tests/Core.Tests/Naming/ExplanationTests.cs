using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class ExplanationTests
{
    private static readonly World Engine = new World()
        .Net("bridge")
        .Net("host", "host")
        .Net("none", "null")
        .Net("frontend")
        .Net("Backend")
        .Net("my net")
        .Net("void", isInternal: true)
        .Run("web", new Place("frontend", "10.1.0.2") { Links = ["cache:Store"] }, new Place("Backend", "10.2.0.2"))
        .Run(
            "cache", new Place("frontend", "10.1.0.3") { Aliases = ["quick"] },
            new Place("void", "10.3.0.3") { Aliases = ["hidden"] })
        .Run("db", new Place("void", "10.3.0.4") { Aliases = ["sql"] })
        .Run("odd", new Place("my net", "10.4.0.2"))
        .Run("onbridge", new Place("bridge", "172.17.0.2"))
        .Add("onhost", new ContainerDetail { NetworkMode = "host" }, "running", new Place("host", null))
        .Run("onnone", new Place("none", null))
        .Add("guest", new ContainerDetail { NetworkMode = "container:db", Hostname = "db" }, "running")
        .Add("lonely", new ContainerDetail { NetworkMode = "frontend" }, "running")
        .Add("slept", new ContainerDetail(), "exited", new Place("frontend", null) { Aliases = ["nap"] })
        .Add("away", new ContainerDetail(), "created", new Place("void", null));

    [Theory]
    [InlineData("web", "db", NameFailure.NoCommonNetwork, "db", "Connect-DockerNetwork Backend db")]
    [InlineData("web", "sql", NameFailure.NoCommonNetwork, "db", "Connect-DockerNetwork Backend db -Alias sql")]
    [InlineData(
        "web", "hidden", NameFailure.AliasOnOtherNetwork, "cache",
        "Connect-DockerNetwork Backend cache -Alias hidden")]
    [InlineData(
        "web", "cache.Backend", NameFailure.NameOnOtherNetwork, "cache",
        "Resolve-ContainerName cache.frontend -From web")]
    [InlineData(
        "web", "quick.Backend", NameFailure.AliasOnOtherNetwork, "cache",
        "Resolve-ContainerName quick.frontend -From web")]
    [InlineData("web", "cache.void", NameFailure.NameOnOtherNetwork, "cache", "Connect-DockerNetwork void web")]
    [InlineData("web", "db.void", NameFailure.NoCommonNetwork, "db", "Connect-DockerNetwork void web")]
    [InlineData("web", "db.Backend", NameFailure.NameOnOtherNetwork, "db", "Connect-DockerNetwork Backend db")]
    [InlineData(
        "web", "sql.frontend", NameFailure.AliasOnOtherNetwork, "db",
        "Connect-DockerNetwork frontend db -Alias sql")]
    [InlineData(
        "web", "web.backend", NameFailure.WrongNetworkSuffixCase, "web",
        "Resolve-ContainerName web.Backend -From web")]
    [InlineData("web", "store", NameFailure.WrongLinkCase, "", "Resolve-ContainerName Store -From web")]
    [InlineData("web", "slept", NameFailure.NotRunning, "slept", "Start-DockerContainer -Container slept")]
    [InlineData("web", "nap", NameFailure.NotRunning, "slept", "Start-DockerContainer -Container slept")]
    [InlineData("web", "slept.frontend", NameFailure.NotRunning, "slept", "Start-DockerContainer -Container slept")]
    [InlineData(
        "web", "away", NameFailure.NotRunning, "away",
        "Start-DockerContainer -Container away; Connect-DockerNetwork Backend away")]
    [InlineData("web", "onbridge", NameFailure.DefaultBridge, "onbridge", "Connect-DockerNetwork Backend onbridge")]
    [InlineData("web", "onhost", NameFailure.HostNetwork, "onhost", "")]
    [InlineData(
        "web", "onnone", NameFailure.NoNetwork, "onnone",
        "Disconnect-DockerNetwork none onnone; Connect-DockerNetwork Backend onnone")]
    [InlineData("web", "lonely", NameFailure.NoNetwork, "lonely", "Connect-DockerNetwork Backend lonely")]
    [InlineData("web", "guest", NameFailure.SharesNetwork, "guest", "")]
    [InlineData("web", "nobody", NameFailure.NoSuchName, "", "")]
    [InlineData("web", "www.example.com", NameFailure.NoSuchName, "", "")]
    [InlineData("web", "a b", NameFailure.NotAskable, "", "")]
    [InlineData("web", "a..b", NameFailure.NotAskable, "", "")]
    [InlineData("web", "cache/AAAA", NameFailure.NoAddressOfType, "cache", "")]
    [InlineData("web", "10.3.0.4", NameFailure.NoCommonNetwork, "db", "Connect-DockerNetwork void web")]
    [InlineData("web", "172.17.0.2", NameFailure.DefaultBridge, "onbridge", "")]
    [InlineData("web", "10.99.0.1", NameFailure.NoSuchName, "", "")]
    [InlineData("slept", "web", NameFailure.ClientNotRunning, "slept", "Start-DockerContainer -Container slept")]
    [InlineData("onbridge", "db", NameFailure.DefaultBridge, "", "Connect-DockerNetwork void onbridge")]
    [InlineData("onbridge", "odd", NameFailure.DefaultBridge, "", "Connect-DockerNetwork 'my net' onbridge")]
    [InlineData(
        "onbridge", "onnone", NameFailure.DefaultBridge, "",
        "New-DockerNetwork app; Connect-DockerNetwork app onbridge; Connect-DockerNetwork app onnone")]
    [InlineData("onbridge", "nobody", NameFailure.DefaultBridge, "", "")]
    [InlineData("onhost", "db", NameFailure.HostNetwork, "", "")]
    [InlineData(
        "onnone", "db", NameFailure.NoNetwork, "",
        "Disconnect-DockerNetwork none onnone; Connect-DockerNetwork void onnone")]
    [InlineData("lonely", "db", NameFailure.NoCommonNetwork, "db", "Connect-DockerNetwork void lonely")]
    [InlineData("guest", "web", NameFailure.NoCommonNetwork, "web", "Connect-DockerNetwork void web")]
    [InlineData("@Backend", "db", NameFailure.NoCommonNetwork, "db", "Connect-DockerNetwork Backend db")]
    [InlineData("@bridge", "onbridge", NameFailure.DefaultBridge, "", "")]
    [InlineData("@host", "onhost", NameFailure.HostNetwork, "", "")]
    [InlineData("@none", "onnone", NameFailure.NoNetwork, "", "")]
    public void Why_a_name_does_not_resolve(string from, string text, NameFailure reason, string about, string actions)
    {
        NameExplanation explanation = Explain(Engine, from, text);
        Assert.Equal(reason, explanation.Reason);
        Assert.Equal(about, explanation.Containers.ToString());
        Assert.Equal(actions, string.Join("; ", explanation.RecommendedAction));
        Assert.False(explanation.Answer.IsFound);
        Assert.Contains(actions, explanation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_network_by_its_id()
    {
        NameExplanation explanation = Explain(Engine, "web", "cache." + World.IdOf("frontend")[..12]);
        Assert.Equal(NameFailure.NetworkSuffixIsId, explanation.Reason);
        Assert.Equal(["Resolve-ContainerName cache.frontend -From web"], explanation.RecommendedAction);
        Assert.Equal("cache", explanation.Containers.ToString());
    }

    [Fact]
    public void A_guest_of_a_stopped_owner_and_a_host_container_with_an_image()
    {
        World world = new World().Net("host", "host").Net("user")
            .Add("owner", new ContainerDetail(), "exited", new Place("user", null))
            .Add("guest", new ContainerDetail { NetworkMode = "container:owner" }, "running")
            .Run("db", new Place("user", "10.1.0.2"))
            .Add(
                "onhost", new ContainerDetail
                {
                    NetworkMode = "host", Container = new Container { Image = "nginx" },
                },
                "running", new Place("host", null));
        Assert.Equal(["Start-DockerContainer nginx -Network user"], Explain(world, "onhost", "db").RecommendedAction);
        NameExplanation guest = Explain(world, "guest", "db");
        Assert.Equal(NameFailure.ClientNotRunning, guest.Reason);
        Assert.Equal(
            "'db' does not resolve from guest: guest shares the network of owner, which is exited, and only a running "
                + "container can ask. To fix this: Start-DockerContainer -Container owner",
            guest.Message);
    }

    [Fact]
    public void Windows_networks_that_leave_names_to_the_outside()
    {
        World world = new World(NamingRules.For(new Version(1, 48), isWindows: true))
            .Net("wire", "transparent")
            .Run("x", new Place("wire", "10.1.0.2"));
        Assert.Equal(NameFailure.NetworkWithoutDns, Explain(world, "x", "y").Reason);
        Assert.Equal(NameFailure.NetworkWithoutDns, Explain(world, "@wire", "y").Reason);
    }

    [Fact]
    public void A_service_on_another_network()
    {
        World world = new World().Net("over", "overlay", "swarm").Net("user").Run("x", new Place("user", "10.1.0.2"))
            .Service("over", new SwarmService { Name = "api", VirtualAddress = "10.5.0.9" });
        NameExplanation explanation = Explain(world, "x", "api");
        Assert.Equal(NameFailure.NoCommonNetwork, explanation.Reason);
        Assert.Equal(["Connect-DockerNetwork over x"], explanation.RecommendedAction);
    }

    [Fact]
    public void Several_containers_of_one_kind_are_all_named()
    {
        World world = new World().Net("a").Net("b").Run("x", new Place("a", "10.1.0.2"))
            .Run("one", new Place("b", "10.2.0.2") { Aliases = ["db"] })
            .Run("two", new Place("b", "10.2.0.3") { Aliases = ["db"] });
        Assert.Equal("one, two", Explain(world, "x", "db").Containers.ToString());
    }

    [Fact]
    public void Several_candidates_have_a_line_and_a_command_each()
    {
        World world = new World().Net("a").Net("b").Net("c").Run("x", new Place("a", "10.1.0.2"))
            .Run("two", new Place("b", "10.2.0.2") { Aliases = ["db"] }, new Place("c", "10.3.0.2"))
            .Run("one", new Place("b", "10.2.0.3") { Aliases = ["db"] })
            .Add("old", new ContainerDetail(), "exited", new Place("c", null) { Aliases = ["db"] });
        NameExplanation explanation = Explain(world, "x", "db");
        Assert.Equal(
            """
            'db' does not resolve from x. 3 containers can be meant:
            - one, which has it as its alias, and x have no network in common (one: b; x: a). To fix this: Connect-DockerNetwork a one -Alias db
            - two, which has it as its alias, and x have no network in common (two: b, c; x: a). To fix this: Connect-DockerNetwork a two -Alias db
            - old, which has it as its alias, is exited, and only running containers have names. To fix this: Start-DockerContainer -Container old; Connect-DockerNetwork a old -Alias db
            """,
            explanation.Message, ignoreLineEndingDifferences: true);
        Assert.True(explanation.IsChoice);
        Assert.Equal(
            [
                "Connect-DockerNetwork a one -Alias db", "Connect-DockerNetwork a two -Alias db",
                "Start-DockerContainer -Container old; Connect-DockerNetwork a old -Alias db",
            ],
            explanation.RecommendedAction);
    }

    [Fact]
    public void A_long_list_of_candidates_is_cut()
    {
        World world = new World().Net("a").Net("b").Run("x", new Place("a", "10.1.0.2"));
        foreach (int i in Enumerable.Range(1, 7))
            world.Run($"c{i}", new Place("b", $"10.2.0.{i}") { Aliases = ["db"] });
        NameExplanation explanation = Explain(world, "x", "db");
        Assert.EndsWith("\n- and 2 more: c6, c7", explanation.Message, StringComparison.Ordinal);
        Assert.Equal(7, explanation.RecommendedAction.Count);
    }

    [Fact]
    public void An_alias_on_several_networks_names_them_all()
    {
        World world = new World().Net("a").Net("b").Net("c").Run("x", new Place("a", "10.1.0.2"))
            .Run(
                "db", new Place("a", "10.1.0.3"), new Place("b", "10.2.0.3") { Aliases = ["sql"] },
                new Place("c", "10.3.0.3") { Aliases = ["sql"] });
        NameExplanation explanation = Explain(world, "x", "sql");
        Assert.Contains("an alias of db on b, c,", explanation.Message, StringComparison.Ordinal);
        Assert.False(explanation.IsChoice);
    }

    // Names that the client can resolve come before all others.
    [Theory]
    [InlineData("cahce", " Did you mean 'cache'?")]
    [InlineData("CACHE_", " Did you mean 'cache'?")]
    [InlineData("quik", " Did you mean 'quick'?")]
    [InlineData("cache.frontent", " Did you mean 'cache.frontend'?")]
    [InlineData("onbrigde", " Did you mean 'onbridge'?")]
    [InlineData("slep", " Did you mean 'slept'?")]
    [InlineData("somebody", "")]
    public void Near_misses_are_asked_about(string text, string question) => Assert.Equal(
        $"no container of this engine has that name, running or stopped. The question goes on to the DNS servers "
            + $"outside.{question}",
        Explain(Engine, "web", text).Message.Split(": ")[1]);

    [Theory]
    [InlineData("web", "www.example.com", NameAnswerKind.NotFoundForwarded, "NXDOMAIN", "no such name (NXDOMAIN).")]
    [InlineData("web", "www.example.com", NameAnswerKind.NotFoundServFail, "REFUSED", "with a failure (REFUSED).")]
    [InlineData("web", "www.example.com", NameAnswerKind.NoData, "", "the name, but without an IPv4 address.")]
    [InlineData("web", "10.99.0.1", NameAnswerKind.NotFoundForwarded, "NXDOMAIN", "no such name (NXDOMAIN).")]
    [InlineData("web", "db.void", NameAnswerKind.NotFoundForwarded, "NXDOMAIN", "(NXDOMAIN). To fix this: *")]
    [InlineData("web", "db", NameAnswerKind.NotFoundForwarded, "NXDOMAIN", "Backend, frontend). To fix this: *")]
    [InlineData("onbridge", "nobody", NameAnswerKind.NotFoundForwarded, "NXDOMAIN", "no such name (NXDOMAIN).")]
    public void The_reply_of_the_servers_outside_is_told_for_a_name_that_is_not_ours(
        string from, string text, NameAnswerKind kind, string code, string end)
    {
        NameQuestion question = NameQuestion.Of(text);
        DnsClient client = Engine.From(from);
        OutsideReply reply = OutsideReply.Of(new LiveAnswer(question, kind, ItemList<string>.Empty, code), client);
        string message = new NameExplainer(Engine.Snapshot).Explain(question, client, reply).Message;
        Assert.DoesNotContain("goes on", message, StringComparison.Ordinal);
        if (end.EndsWith('*'))
            Assert.Contains(end[..^1], message, StringComparison.Ordinal);
        else
            Assert.EndsWith(end, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", "nobody", true)]
    [InlineData("web", "www.example.com", true)]
    [InlineData("web", "db", false)]
    [InlineData("web", "db.void", true)]
    [InlineData("web", "a b", false)]
    [InlineData("web", "10.99.0.1", false)]
    [InlineData("onbridge", "nobody", true)]
    [InlineData("onbridge", "db", false)]
    [InlineData("onhost", "www.example.com", true)]
    [InlineData("slept", "www.example.com", false)]
    public void A_name_may_be_outside(string from, string text, bool mayBe) =>
        Assert.Equal(mayBe, Explain(Engine, from, text).MayBeOutside);

    [Fact]
    public void The_sentence_for_a_person()
    {
        Assert.Equal(
            "'db' does not resolve from web: db and web have no network in common (db: void; web: Backend, frontend). "
                + "To fix this: Connect-DockerNetwork Backend db",
            Explain(Engine, "web", "db").Message);
        Assert.Equal(
            "The engine's DNS does not know 'www.example.com' for web: no container of this engine has that name, "
                + "running or stopped. The question goes on to the DNS servers outside.",
            Explain(Engine, "web", "www.example.com").Message);
        Assert.Equal("From web, 'cache' is 10.1.0.3 on frontend.", Explain(Engine, "web", "cache").Message);
        Assert.Equal("From web, 10.1.0.3 is cache.frontend.", Explain(Engine, "web", "10.1.0.3").Message);
        Assert.Equal(
            "10.99.0.1 has no name for web: no running container of this engine has that address. The question goes on "
                + "to the DNS servers outside.",
            Explain(Engine, "web", "10.99.0.1").Message);
    }

    private static NameExplanation Explain(World world, string from, string text)
    {
        string[] parts = text.Split('/');
        NameQuestion question = parts.Length > 1 ? new NameQuestion(parts[0], RecordType.AAAA) : NameQuestion.Of(text);
        return new NameExplainer(world.Snapshot).Explain(
            question, from.StartsWith('@') ? world.On(from[1..]) : world.From(from));
    }
}
