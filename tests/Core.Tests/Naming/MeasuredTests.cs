using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

/// <summary>The responses of Docker Engine 20.10.24 and 26.1.5, which are the same.</summary>
public sealed class MeasuredTests
{
    public static TheoryData<string> Engines => ["1.41", "1.45", "1.48"];

    private static World Measured(string api) => new World(NamingRules.For(new Version(api), isWindows: false))
        .Net("n1").Net("n2")
        .Run("client", new Place("n1", "10.1.0.2"), new Place("n2", "10.2.0.2"))
        .Add("Web", new ContainerDetail { Hostname = "webhost" }, "running",
            new Place("n1", "10.1.0.3") { Aliases = ["svc"] }, new Place("n2", "10.2.0.3") { Aliases = ["onlyn2"] })
        .Run("other", new Place("n1", "10.1.0.4") { Aliases = ["svc"] })
        .Add("paused", new ContainerDetail(), "paused", new Place("n1", "10.1.0.5"))
        .Add("stopped", new ContainerDetail(), "exited", new Place("n1", null) { Aliases = ["gone"] });

    [Theory]
    [MemberData(nameof(Engines))]
    public void Names_of_a_container_on_two_networks(string api)
    {
        World world = Measured(api);
        Assert.Equal("10.1.0.3 n1 ContainerName", world.Said("client", "Web"));
        Assert.Equal("10.1.0.3 n1 ContainerName", world.Said("client", "WEB"));
        Assert.Equal("10.1.0.3 n1 ContainerName", world.Said("client", "Web."));
        Assert.Equal("10.1.0.3 n1 Hostname", world.Said("client", "webhost"));
        Assert.Equal("10.1.0.3 n1 ShortId", world.Said("client", World.IdOf("Web")[..12]));
        Assert.Equal("10.2.0.3 n2 ContainerName", world.Said("client", "Web.n2"));
        Assert.Equal("10.2.0.3 n2 Alias", world.Said("client", "onlyn2"));
        Assert.Equal("10.2.0.3 n2 Alias", world.Said("client", "onlyn2.n2"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "svc.n2"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "onlyn2.n1"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_shared_alias_answers_with_all_in_changing_order(string api)
    {
        NameAnswer answer = Measured(api).Ask("client", "svc");
        Assert.Equal(["10.1.0.3", "10.1.0.4"], answer.Addresses.Select(address => address.Address).Order());
        Assert.True(answer.IsOrderRandom);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Reverse_stopped_and_paused(string api)
    {
        World world = Measured(api);
        Assert.Equal("Web.n1", world.Said("client", "10.1.0.3"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "stopped"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "gone"));
        Assert.Equal("10.1.0.5 n1 ContainerName", world.Said("client", "paused"));
    }

    [Fact]
    public void A_renamed_container_answers_to_the_new_name_only()
    {
        World world = new World().Net("n1").Run("client", new Place("n1", "10.1.0.2"))
            .Run("new", new Place("n1", "10.1.0.3") { Aliases = ["kept"] });
        Assert.Equal("10.1.0.3 n1 ContainerName", world.Said("client", "new"));
        Assert.Equal("10.1.0.3 n1 Alias", world.Said("client", "kept"));
        Assert.Equal("NotFoundForwarded", world.Said("client", "old"));
    }

    /// <summary>Measured on 20.10.24 with raw queries: none of these names resolves, though each was given as an
    /// alias.</summary>
    [Theory]
    [InlineData("my db")]
    [InlineData("bäd")]
    [InlineData("a(b)")]
    public void A_name_that_DNS_escapes_never_answers(string alias)
    {
        World world = new World()
            .Net("n1")
            .Run("web", new Place("n1", "10.1.0.2") { Aliases = [alias, "ali.dot", "UPPER"] });
        Assert.Equal("NotFoundForwarded", world.Said("web", alias));
        Assert.Equal("10.1.0.2 n1 Alias", world.Said("web", "ali.dot"));
        Assert.Equal("10.1.0.2 n1 Alias", world.Said("web", "ali.dot.n1"));
        Assert.Equal("10.1.0.2 n1 Alias", world.Said("web", "upper"));
    }

    [Theory]
    [InlineData("nm sp")]
    [InlineData("nm-ü")]
    public void A_network_whose_name_DNS_escapes_is_no_suffix(string network)
    {
        World world = new World().Net(network).Run("web", new Place(network, "10.1.0.2"));
        Assert.Equal("NotFoundForwarded", world.Said("web", "web." + network));
        Assert.Equal($"10.1.0.2 {network} ContainerName", world.Said("web", "web"));
    }

    [Fact]
    public void An_unnamed_container_of_an_old_engine_answers_to_its_first_alias_in_reverse()
    {
        string[] names = [.. EndpointNames.Build("", ["anali"], World.IdOf("dazzling_mcclintock"), "")];
        World world = new World(NamingRules.For(new Version(1, 41), false)).Net("n1")
            .Run("dazzling_mcclintock", new Place("n1", "10.1.0.3") { Aliases = ["anali"], DnsNames = names });
        Assert.Equal("NotFoundForwarded", world.Said("dazzling_mcclintock", "dazzling_mcclintock"));
        Assert.Equal("anali.n1", world.Said("dazzling_mcclintock", "10.1.0.3"));
    }
}
