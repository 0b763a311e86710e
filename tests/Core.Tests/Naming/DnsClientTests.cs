using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>The containers that have a DNS, and the responses for names that nobody has.</summary>
public sealed class DnsClientTests
{
    private static World Basic(NamingRules? rules = null) => new World(rules)
        .Net("bridge").Net("host", "host").Net("none", "null").Net("user").Net("inside", isInternal: true)
        .Run("db", new Place("user", "10.1.0.9"));

    [Fact]
    public void Without_a_network_with_names_there_is_no_DNS()
    {
        World world = Basic()
            .Run("onbridge", new Place("bridge", "172.17.0.2"))
            .Run("onhost", new Place("host", null))
            .Run("onnone", new Place("none", null))
            .Add(
                "default", new ContainerDetail { NetworkMode = "default" }, "running",
                new Place("bridge", "172.17.0.3"));
        foreach (string client in (string[])["onbridge", "onhost", "onnone", "default"])
            Assert.Equal("NoEmbeddedDns", world.Said(client, "db"));
    }

    [Fact]
    public void Default_bridge_and_a_user_network_together_have_the_names_of_the_user_network_only()
    {
        World world = Basic()
            .Run("both", new Place("bridge", "172.17.0.2"), new Place("user", "10.1.0.3"))
            .Run("lone", new Place("bridge", "172.17.0.4"));
        Assert.Equal("10.1.0.9 user ContainerName", world.Said("both", "db"));
        Assert.Equal("NotFoundForwarded", world.Said("both", "lone"));
        Assert.Equal("NotFoundForwarded", world.Said("both", "172.17.0.4"));
    }

    [Fact]
    public void The_DNS_stays_after_the_last_network_was_left()
    {
        World world = Basic().Add("left", new ContainerDetail { NetworkMode = "user" }, "running")
            .Add("leftid", new ContainerDetail { NetworkMode = World.IdOf("user") }, "running")
            .Add(
                "bridgeid", new ContainerDetail { NetworkMode = World.IdOf("bridge") }, "running",
                new Place("bridge", "172.17.0.2"));
        Assert.Equal("NotFoundServFail", world.Said("left", "db"));
        Assert.Equal("NotFoundServFail", world.Said("leftid", "db"));
        Assert.Equal("NoEmbeddedDns", world.Said("bridgeid", "db"));
    }

    [Theory]
    [InlineData("created", false)]
    [InlineData("running", true)]
    [InlineData("paused", true)]
    [InlineData("restarting", false)]
    [InlineData("exited", false)]
    [InlineData("dead", false)]
    public void Only_a_container_that_runs_asks_and_answers(string state, bool runs)
    {
        World world = Basic().Add("x", new ContainerDetail(), state, new Place("user", "10.1.0.3"));
        Assert.Equal(runs ? "10.1.0.9 user ContainerName" : "ClientNotRunning", world.Said("x", "db"));
        Assert.Equal(runs ? "10.1.0.3 user ContainerName" : "NotFoundForwarded", world.Said("db", "x"));
    }

    [Fact]
    public void A_container_that_shares_a_namespace_asks_as_its_owner()
    {
        World world = Basic()
            .Add("byid", new ContainerDetail { NetworkMode = "container:" + World.IdOf("db") }, "running")
            .Add("byname", new ContainerDetail { NetworkMode = "container:db" }, "running")
            .Add("chain", new ContainerDetail { NetworkMode = "container:byid" }, "running")
            .Add("lost", new ContainerDetail { NetworkMode = "container:gone" }, "running")
            .Add("knot", new ContainerDetail { NetworkMode = "container:knot" }, "running")
            .Add("stopped", new ContainerDetail { NetworkMode = "container:db" }, "exited");
        foreach (string client in (string[])["byid", "byname", "chain"])
            Assert.Equal("10.1.0.9 user ContainerName", world.Said(client, "db"));

        Assert.Equal("db", world.From("chain").SharedWith?.Container.Name);
        Assert.Equal("NoEmbeddedDns", world.Said("lost", "db"));
        Assert.Equal("NoEmbeddedDns", world.Said("knot", "db"));
        Assert.Equal("ClientNotRunning", world.Said("stopped", "db"));
    }

    [Fact]
    public void An_owner_that_stopped_leaves_nobody_to_ask()
    {
        World world = Basic().Add("owner", new ContainerDetail(), "exited", new Place("user", null))
            .Add("guest", new ContainerDetail { NetworkMode = "container:owner" }, "running");
        Assert.Equal("ClientNotRunning", world.Said("guest", "db"));
    }

    /// <summary>On an internal network, 20.10.24 forwards the query from inside it and gets no response; engines from
    /// 26 respond SERVFAIL.</summary>
    [Theory]
    [InlineData("1.41", "NotFoundForwarded")]
    [InlineData("1.44", "NotFoundForwarded")]
    [InlineData("1.45", "NotFoundServFail")]
    [InlineData("1.48", "NotFoundServFail")]
    public void An_internal_network_has_no_way_out(string api, string said)
    {
        World world = Basic(NamingRules.For(new Version(api), false))
            .Run("in", new Place("inside", "10.8.0.2"))
            .Run("in2", new Place("inside", "10.8.0.3"));
        Assert.Equal("10.8.0.3 inside ContainerName", world.Said("in", "in2"));
        Assert.Equal(said, world.Said("in", "nobody"));
        Assert.Equal(said, world.Said("in", "10.77.0.1"));
    }

    [Fact]
    public void A_way_out_is_a_gateway_on_a_network_that_is_not_internal_or_a_server_of_ones_own()
    {
        World world = Basic().Net("over", "overlay", "swarm").Net("lan", "macvlan")
            .Run("both", new Place("inside", "10.8.0.2"), new Place("user", "10.1.0.3"))
            .Run("nogateway", new Place("lan", "10.1.0.3") { Gateway = null })
            .Run("sixgateway", new Place("lan", "10.1.0.3") { Gateway = null, Gateway6 = "fe80::1" })
            .Run("overlay", new Place("over", "10.5.0.3") { Gateway = null })
            .Add(
                "server", new ContainerDetail { DnsServers = new(["10.9.9.9"]) }, "running",
                new Place("inside", "10.8.0.4"));
        Assert.Equal("NotFoundForwarded", world.Said("both", "nobody"));
        Assert.Equal("NotFoundServFail", world.Said("nogateway", "nobody"));
        Assert.Equal("NotFoundForwarded", world.Said("sixgateway", "nobody"));
        Assert.Equal("NotFoundForwarded", world.Said("overlay", "nobody"));
        Assert.Equal("NotFoundForwarded", world.Said("server", "nobody"));
    }

    [Theory]
    [InlineData("ndots:0", "EmptyNoError")]
    [InlineData("ndots:2", "EmptyNoError")]
    [InlineData("ndots:-1", "NotFoundForwarded")]
    [InlineData("ndots:x", "NotFoundForwarded")]
    [InlineData("ndots", "NotFoundForwarded")]
    [InlineData("timeout:1", "NotFoundForwarded")]
    public void With_ndots_a_name_without_a_dot_is_not_passed_on(string option, string said)
    {
        World world = Basic()
            .Add("x", new ContainerDetail { DnsOptions = new([option]) }, "running", new Place("user", "10.1.0.3"));
        Assert.Equal(said, world.Said("x", "nobody"));
        Assert.Equal(said, world.Said("x", "nobody."));
        Assert.Equal(said, world.Said("x", "nobody", RecordType.AAAA));
        Assert.Equal("NotFoundForwarded", world.Said("x", "no.body"));
        Assert.Equal("NotFoundForwarded", world.Said("x", "10.77.0.1"));
        Assert.Equal("10.1.0.9 user ContainerName", world.Said("x", "db"));
    }
}
