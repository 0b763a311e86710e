using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class SwarmTests
{
    private static readonly SwarmTask[] Tasks =
    [
        new() { Name = "web.1.abc", Address = "10.5.0.11", Aliases = new(["0123456789ab"]) },
        new() { Name = "web.2.def", Address = "10.5.0.12" },
    ];

    private static World Make(string? address) =>
        new World(new NamingRules { IsSwarmNode = true })
            .Net("over", "overlay", "swarm")
        .Run("client", new Place("over", "10.5.0.2", "fd00::2") { Gateway = null })
        .Service(
            "over", new SwarmService
            {
                Name = "web", Aliases = new(["www"]), VirtualAddress = address, Tasks = new(Tasks),
            })
        .Service(
            "over", new SwarmService
            {
                Tasks = new([
                    new SwarmTask
                    {
                        Name = "faraway", Address = "10.5.0.30", Aliases = new(["far"]),
                    }]),
            });

    [Theory]
    [InlineData("web", "10.5.0.9 over Service")]
    [InlineData("WWW", "10.5.0.9 over Service")]
    [InlineData("web.over", "10.5.0.9 over Service")]
    [InlineData("tasks.web", "10.5.0.11+10.5.0.12 over Task")]
    [InlineData("tasks.www", "10.5.0.11+10.5.0.12 over Task")]
    [InlineData("tasks.web.over", "10.5.0.11+10.5.0.12 over Task")]
    [InlineData("web.1.abc", "10.5.0.11 over Task")]
    [InlineData("0123456789ab", "10.5.0.11 over Task")]
    [InlineData("faraway", "10.5.0.30 over ContainerName")]
    [InlineData("far", "10.5.0.30 over Alias")]
    [InlineData("tasks.", "NotFoundForwarded")]
    [InlineData("10.5.0.12", "web.2.def.over")]
    [InlineData("10.5.0.9", "NotFoundForwarded")]
    public void A_service_with_a_shared_address(string text, string said) =>
        Assert.Equal(said, Make("10.5.0.9").Said("client", text));

    [Theory]
    [InlineData("web", "10.5.0.11+10.5.0.12 over Service")]
    [InlineData("www", "10.5.0.11+10.5.0.12 over Service")]
    [InlineData("tasks.web", "10.5.0.11+10.5.0.12 over Task")]
    public void A_service_without_one_answers_with_its_tasks(string text, string said)
    {
        Assert.Equal(said, Make(null).Said("client", text));
        Assert.Equal(said, Make("").Said("client", text));
    }

    [Fact]
    public void Records_of_a_swarm_have_no_IPv6()
    {
        Assert.Equal("NoData over", Make(null).Said("client", "client", RecordType.AAAA));
        Assert.Equal("NotFoundForwarded", Make(null).Said("client", "fd00::2"));
        World outside = new World()
            .Net("over", "overlay", "swarm")
            .Run("client", new Place("over", "10.5.0.2", "fd00::2"));
        Assert.Equal("fd00::2 over ContainerName", outside.Said("client", "client", RecordType.AAAA));
    }

    [Fact]
    public void A_local_task_is_a_container_first_and_comes_once()
    {
        World world = Make(null).Run("web.1.abc", new Place("over", "10.5.0.11"));
        Assert.Equal("10.5.0.11 over ContainerName", world.Said("client", "web.1.abc"));
        Assert.Equal("web.1.abc.over", world.Said("client", "10.5.0.11"));
    }

    [Fact]
    public void Services_of_ingress_and_of_unknown_networks_have_no_names()
    {
        SwarmService service = new() { Name = "web", VirtualAddress = "10.0.0.9" };
        World world = new World().Net("ingress", "overlay", "swarm", ingress: true).Net("over", "overlay", "swarm")
            .Run("client", new Place("over", "10.5.0.2"), new Place("ingress", "10.0.0.3"))
            .Service("ingress", service)
            .Service("gone", service);
        Assert.Equal("NotFoundForwarded", world.Said("client", "web"));
    }

    [Fact]
    public void What_other_nodes_do_not_tell_is_said_where_a_name_is_not_found()
    {
        SwarmTask task = new() { Name = "faraway", Address = "10.5.0.30", Node = "node2", HasUnknownNames = true };
        World world = Make("10.5.0.9").Service("over", new SwarmService { Tasks = new([task]) })
            .Service(
                "over", new SwarmService
                {
                    Name = "api", VirtualAddress = "10.5.0.40", HasUnknownAliases = true,
                    Tasks = new([task with { Address = "10.5.0.41" }]),
                });
        NamingSnapshot snapshot = world.Snapshot;
        NameExplanation told = new NameExplainer(snapshot).Explain(
            new NameQuestion("nobody", RecordType.A), world.From("client"));
        Assert.Contains(
            "something on another node (faraway, api), of which this engine does not know them all", told.Message,
            StringComparison.Ordinal);
        Assert.Contains(
            told.Steps, step =>
                step.Text
                == "over does not know 'nobody', unless as an alias of something on another node (faraway, api), which this engine does not know."
        );
        NameExplanation found = new NameExplainer(snapshot).Explain(
            new NameQuestion("faraway", RecordType.A), world.From("client"));
        Assert.Contains(
            found.Steps, step =>
                step.Text.Contains("(name of faraway on node node2)", StringComparison.Ordinal)
                || step.Text.Contains("(task of faraway", StringComparison.Ordinal));
    }

    [Fact]
    public void A_service_on_a_network_that_the_client_is_not_on_is_apart()
    {
        World world = Make("10.5.0.9").Net("other").Run("stranger", new Place("other", "10.6.0.2"));
        NamingSnapshot snapshot = world.Snapshot;
        NameExplanation told = new NameExplainer(snapshot).Explain(
            new NameQuestion("tasks.web", RecordType.A), world.From("stranger"));
        Assert.Equal(NameFailure.NoCommonNetwork, told.Reason);
        Assert.Equal("Connect-DockerNetwork over stranger", Assert.Single(told.RecommendedAction));
    }
}
