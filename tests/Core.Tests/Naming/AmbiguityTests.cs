using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class AmbiguityTests
{
    private static readonly World Engine = new World().Net("a", ipv6: true).Net("b").Net("bridge")
        .Run("client", new Place("a", "10.1.0.2", "fd00::2"), new Place("b", "10.2.0.2"))
        .Run("db", new Place("b", "10.2.0.3") { Aliases = ["svc"] }, new Place("a", "10.1.0.3"))
        .Run("other", new Place("a", "10.1.0.4", "fd00::4") { Aliases = ["DB", "cache.b"] })
        .Run("cache", new Place("b", "10.2.0.5") { Aliases = ["svc"] })
        .Run("lone", new Place("bridge", "172.17.0.2"));

    [Fact]
    public void Every_name_of_a_network_and_who_answers()
    {
        IEnumerable<string> names = NetworkName
            .AllOf(Engine.Snapshot, World.IdOf("a"))
            .Where(name => name.Name.Length < 12)
            .Select(name => $"{name} {string.Join('+', name.Addresses)} {name.IsShared}");
        Assert.Equal(
            [
                "cache.b 10.1.0.4+fd00::4 False", "client 10.1.0.2+fd00::2 False",
                "db 10.1.0.3+10.1.0.4+fd00::4 True", "other 10.1.0.4+fd00::4 False"],
            names);
        Assert.Empty(NetworkName.AllOf(Engine.Snapshot, World.IdOf("bridge")));
    }

    [Fact]
    public void Shared_and_shadowing_names_of_a_client()
    {
        IEnumerable<string> found = NameAmbiguity.AllFor(Engine.Snapshot, Engine.From("client")).Select(item =>
            $"{item.Name}@{item.Network} {string.Join('+', item.Answering)} shared {item.IsShared} shadows "
                + $"{string.Join('+', item.Shadowed)}");
        Assert.Equal(
            [
                "cache.b@a 10.1.0.4 shared False shadows 10.2.0.5", "db@a 10.1.0.3+10.1.0.4 shared True shadows ",
                "svc@b 10.2.0.3+10.2.0.5 shared True shadows "],
            found);
    }

    [Fact]
    public void One_container_on_two_networks_is_not_ambiguous() =>
        Assert.DoesNotContain(
            NameAmbiguity.AllFor(Engine.Snapshot, Engine.From("client")), item => item.Name == "client");

    [Fact]
    public void Who_cannot_ask_has_no_ambiguous_names() =>
        Assert.Empty(NameAmbiguity.AllFor(Engine.Snapshot, Engine.From("lone")));

    [Fact]
    public void A_name_with_IPv6_only_counts_too()
    {
        World world = new World().Net("six", ipv6: true)
            .Run("x", new Place("six", null, "fd00::2") { Aliases = ["db"] })
            .Run("y", new Place("six", null, "fd00::3") { Aliases = ["db"] });
        Assert.Equal(
            "fd00::2, fd00::3",
            Assert.Single(NameAmbiguity.AllFor(world.Snapshot, world.From("x"))).Answering.ToString());
    }
}
