using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class ContainerFilterTests
{
    private static readonly Container Web = new()
    {
        Id = "abc123",
        State = "running",
        Labels = new(new Dictionary<string, string> { ["role"] = "web" }),
        Endpoints = new([
            new NetworkEndpoint { Network = "front", NetworkId = "f1" },
            new NetworkEndpoint { Network = "never", NetworkId = "" }]),
    };

    [Fact]
    public void No_condition_fits_every_container() => Assert.True(new ContainerFilter().Fits(Web));

    [Theory]
    [InlineData("abc", true)]
    [InlineData("ABC123", true)]
    [InlineData("bc", false)]
    public void An_id_fits_by_its_start(string id, bool fits) =>
        Assert.Equal(fits, new ContainerFilter { Ids = ["fff", id] }.Fits(Web));

    [Fact]
    public void One_of_several_states_is_enough_and_all_labels_are_needed()
    {
        Assert.True(new ContainerFilter { States = ["exited", "Running"] }.Fits(Web));
        Assert.False(new ContainerFilter { States = ["exited"] }.Fits(Web));
        Assert.False(new ContainerFilter { Labels = [LabelFilter.Parse("role"), LabelFilter.Parse("tier")] }.Fits(Web));
    }

    [Theory]
    [InlineData("f1", "front", true)]
    [InlineData("f2", "front", false)] // Another network of the same name.
    [InlineData("n1", "never", true)]
    [InlineData("x", "other", false)]
    public void A_network_fits_by_id_and_by_name_where_the_container_knows_no_id(string id, string name, bool fits) =>
        Assert.Equal(fits, new ContainerFilter { Networks = [new ResourceId(id, name)] }.Fits(Web));

    [Fact]
    public void Networks_that_were_looked_for_and_not_found_fit_nothing() =>
        Assert.False(new ContainerFilter { Networks = [] }.Fits(Web));

    [Fact]
    public void Different_conditions_must_all_hold()
    {
        ContainerFilter filter = new()
        {
            Ids = ["abc"], States = ["running"], Labels = [LabelFilter.Parse("role=web")],
            Networks = [new ResourceId("f1", "front")],
        };
        Assert.True(filter.Fits(Web));
        Assert.False(filter.Fits(Web with { State = "exited" }));
        Assert.False(filter.Fits(Web with { Id = "def" }));
        Assert.False(filter.Fits(Web with { Labels = StringMap.Empty }));
        Assert.False(filter.Fits(Web with { Endpoints = ItemList<NetworkEndpoint>.Empty }));
    }
}
