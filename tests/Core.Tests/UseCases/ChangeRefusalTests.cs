using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.Tests.Naming;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

/// <summary>The changes that an engine refuses. Engine 20.10.24 was verified to refuse each, and to accept the others.
/// For "later", which does not run, it accepts the settings, and Engine 28 does not start it with them.</summary>
public sealed class ChangeRefusalTests
{
    private static readonly NamingSnapshot Now = new World().Net("a").Net("b").Net("host", driver: "host")
        .Net("none", driver: "null").Net("bridge")
        .Run("db", new Place("a", "10.1.0.3") { Aliases = ["sql"] })
        .Run("free", new Place("b", "10.2.0.3"))
        .Add("asleep", new ContainerDetail(), "exited", new Place("b", null))
        .Run("hosted", new Place("host", null))
        .Run("alone", new Place("none", null))
        .Add("guest", new ContainerDetail { NetworkMode = "container:db" }, "running")
        .Add("later", new ContainerDetail { NetworkMode = "container:db" }, "created")
        .Snapshot;

    [Theory]
    [InlineData("a", "free", null)]
    [InlineData("a", "asleep", null)]
    [InlineData("a", "db", null)]
    [InlineData("a", "later", FailureKind.EngineRefused)]
    [InlineData("a", "hosted", FailureKind.EngineRefused)]
    [InlineData("a", "alone", FailureKind.EngineRefused)]
    [InlineData("a", "guest", FailureKind.EngineRefused)]
    [InlineData("host", "free", FailureKind.EngineRefused)]
    [InlineData("none", "free", FailureKind.EngineRefused)]
    [InlineData("gone", "free", FailureKind.NetworkNotFound)]
    [InlineData("a", "nobody", FailureKind.ContainerNotFound)]
    public void Connect(string network, string container, FailureKind? refused)
    {
        Assert.Equal(refused, ChangeRefusal.Connect(Now, Of(network), Of(container), new EndpointRequest())?.Kind);
        Assert.Equal(refused is not null || container == "db",
            ReferenceEquals(Now, new ConnectChange(Of(network), Of(container), new EndpointRequest()).Apply(Now)));
    }

    [Theory]
    [InlineData("1.43", "running", "old", null)]
    [InlineData("1.44", "running", "old", FailureKind.EngineRefused)]
    [InlineData("1.44", "exited", "old", null)]
    [InlineData("1.44", "running", "a", null)]
    [InlineData("1.44", "running", "bridge", null)]
    public void Connect_one_whose_own_network_is_gone(string api, string state, string mode, FailureKind? refused)
    {
        NamingSnapshot now = new World(NamingRules.For(Version.Parse(api), isWindows: false)).Net("a").Net("b")
            .Add("stray", new ContainerDetail { NetworkMode = mode }, state).Snapshot;
        DockerNetworkException? refusal = ChangeRefusal.Connect(now, Of("b"), Of("stray"), new EndpointRequest());
        Assert.Equal(refused, refusal?.Kind);
        Assert.Equal(refused is not null,
            refusal?.Message.Contains("New-DockerNetwork 'old'", StringComparison.Ordinal) ?? false);
    }

    /// <summary>Engine 20.10.24 accepts it, and loses the endpoint on the other network.</summary>
    [Theory]
    [InlineData("db", FailureKind.NetworkAmbiguous)]
    [InlineData("free", null)]
    public void Connect_to_a_second_network_of_the_name(string container, FailureKind? refused)
    {
        Network second = new() { Id = "second", Name = "a", Driver = "bridge" };
        NamingSnapshot now = new([.. Now.Networks, second], Now.Containers, Now.Rules, null);
        Assert.Equal(
            refused,
            ChangeRefusal.Connect(now, new ResourceId("second", "a"), Of(container), new EndpointRequest())?.Kind);
    }

    [Theory]
    [InlineData("db", "sql", null, null)]
    [InlineData("db", "other", null, FailureKind.AlreadyConnected)]
    [InlineData("free", "sql", "10.1.0.9", null)]
    [InlineData("free", "sql", "10.1.0.3", FailureKind.AddressOverlap)]
    [InlineData("asleep", "sql", "10.1.0.3", null)]
    public void Connect_with_settings(string container, string alias, string? address, FailureKind? refused) =>
        Assert.Equal(refused,
            ChangeRefusal.Connect(
            Now, Of("a"), Of(container), new EndpointRequest { Aliases = new([alias]), IPv4Address = address })?.Kind);

    [Theory]
    [InlineData("a", "db", null)]
    [InlineData("b", "asleep", null)]
    [InlineData("none", "alone", null)]
    [InlineData("a", "free", FailureKind.NotConnected)]
    [InlineData("host", "hosted", FailureKind.EngineRefused)]
    [InlineData("gone", "db", FailureKind.NetworkNotFound)]
    [InlineData("a", "nobody", FailureKind.ContainerNotFound)]
    public void Disconnect(string network, string container, FailureKind? refused) =>
        Assert.Equal(refused, ChangeRefusal.Disconnect(Now, Of(network), Of(container))?.Kind);

    [Theory]
    [InlineData("a", false, FailureKind.NetworkInUse)]
    [InlineData("a", true, null)]
    [InlineData("bridge", true, FailureKind.NetworkPredefined)]
    [InlineData("gone", true, FailureKind.NetworkNotFound)]
    public void Remove_a_network(string network, bool force, FailureKind? refused) =>
        Assert.Equal(refused, ChangeRefusal.RemoveNetwork(Now, Of(network), force)?.Kind);

    [Theory]
    [InlineData("db", false, FailureKind.EngineRefused)]
    [InlineData("db", true, null)]
    [InlineData("asleep", false, null)]
    [InlineData("nobody", true, FailureKind.ContainerNotFound)]
    public void Remove_a_container(string container, bool force, FailureKind? refused) =>
        Assert.Equal(refused, ChangeRefusal.RemoveContainer(Now, Of(container), force)?.Kind);

    [Fact]
    public void Who_is_in_the_way_is_named()
    {
        Assert.Contains("in use by db.", ChangeRefusal.RemoveNetwork(Now, Of("a"), force: false)!.Message,
            StringComparison.Ordinal);
        Assert.Contains("'db' has that address",
            ChangeRefusal.Connect(Now, Of("a"), Of("free"), new EndpointRequest { IPv4Address = "10.1.0.3" })!.Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "It is on b.", ChangeRefusal.Disconnect(Now, Of("a"), Of("free"))!.Message, StringComparison.Ordinal);
    }

    private static ResourceId Of(string name) => new(World.IdOf(name), name);
}
