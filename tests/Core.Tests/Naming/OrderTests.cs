using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class OrderTests
{
    private static readonly string[] Names = ["a", "b"];

    private static string Order(World world) =>
        string.Join(' ', world.From("x").Networks.Select(network => network.Name));

    [Fact]
    public void By_name_byte_by_byte() =>
        Assert.Equal("B a-1 a_1 ab b", Order(new World().Net("b").Net("a_1").Net("B").Net("ab").Net("a-1")
            .Run(
                "x", new Place("b", "1"), new Place("a_1", "2"), new Place("B", "3"), new Place("ab", "4"),
                new Place("a-1", "5"))));

    [Fact]
    public void Priority_comes_before_everything() =>
        Assert.Equal("z a b", Order(new World().Net("a").Net("b").Net("z", isInternal: true)
            .Run(
                "x", new Place("a", "1"), new Place("b", "2") { Priority = -1, Gateway6 = "fe80::1" },
                new Place("z", "3") { Priority = 5, Gateway = null })));

    [Fact]
    public void Internal_networks_come_after_others_whatever_their_gateways() =>
        Assert.Equal("z a", Order(new World().Net("a", isInternal: true).Net("z")
            .Run("x", new Place("a", "1") { Gateway6 = "fe80::1" }, new Place("z", "2") { Gateway = null })));

    [Fact]
    public void The_engines_own_gateway_bridge_comes_last_and_a_containers_place_on_it_does_not()
    {
        World Make(string container) => new World().Net("docker_gwbridge").Net("z")
            .Run(container, new Place("docker_gwbridge", "1"), new Place("z", "2"));
        Assert.Equal("docker_gwbridge z", string.Join(' ', Make("x").From("x").Networks));
        Assert.Equal("z docker_gwbridge", string.Join(' ', Make("gateway_1").From("gateway_1").Networks));
    }

    /// <summary>From Engine 28 an IPv6 gateway alone ranks the same as an IPv4 gateway alone; earlier it ranked
    /// higher.</summary>
    [Theory]
    [InlineData("1.41", "both six four none")]
    [InlineData("1.47", "both six four none")]
    [InlineData("1.48", "both four six none")]
    public void More_gateways_come_first(string api, string order) =>
        Assert.Equal(
            order,
            Order(
                new World(NamingRules.For(new Version(api), false))
                    .Net("none")
                    .Net("four")
                    .Net("six")
                    .Net("both")
                    .Run(
            "x",
            new Place("none", "1") { Gateway = null },
            new Place("four", "2"),
            new Place("six", "3") { Gateway = "", Gateway6 = "fe80::1" },
            new Place("both", "4") { Gateway6 = "fe80::1" })));

    [Fact]
    public void On_a_swarm_node_the_swarms_networks_come_first_and_ingress_second()
    {
        World Make(bool node) => new World(new NamingRules { IsSwarmNode = node })
            .Net("a")
            .Net("ingress", "overlay", "swarm", ingress: true)
            .Net("y", "overlay", "swarm")
            .Net("z", "overlay", "swarm")
            .Run(
                "x", new Place("ingress", "2"), new Place("a", "1"),
                new Place("z", "3") { Gateway = null, Priority = -2 },
                new Place("y", "4") { Gateway = null, Priority = -3 });
        Assert.Equal("z y ingress a", Order(Make(true)));
        Assert.Equal("a ingress z y", Order(Make(false)));
    }

    [Fact]
    public void The_order_decides_who_answers()
    {
        World world = new World();
        foreach (string name in Names)
            world.Net(name).Run("on-" + name, new Place(name, "10.0.0." + name[0] % 32) { Aliases = ["db"] });

        world.Run("x", new Place("a", "10.1.0.2"), new Place("b", "10.2.0.2") { Priority = 1 });
        Assert.Equal("10.0.0.2 b Alias", world.Said("x", "db"));
    }

    [Fact]
    public void Null_sorts_last()
    {
        EndpointOrder order = new(new NamingRules());
        EndpointPlace place = new(new NetworkEndpoint(), new Network());
        Assert.True(order.Compare(null, place) > 0);
        Assert.True(order.Compare(place, null) < 0);
        Assert.Equal(0, order.Compare(null, null));
        Assert.Equal(0, order.Compare(place, place));
    }
}
