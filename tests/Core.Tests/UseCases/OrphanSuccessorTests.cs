using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class OrphanSuccessorTests
{
    private static readonly NetworkEndpoint Orphan = new() { Network = "back", NetworkId = "old", Container = "web" };

    [Theory]
    [InlineData("", "", null)]
    [InlineData("front", "", null)]
    [InlineData("back", "", "back0")]
    [InlineData("front back", "", "back1")]
    [InlineData("back back", "", "NetworkAmbiguous")]
    [InlineData("back back", "back1", "back1")]
    [InlineData("back back", "back0 back1", "NetworkAmbiguous")]
    [InlineData("back back front", "front2", "NetworkAmbiguous")]
    public void Of_several_networks_of_the_name_it_is_the_one_given(string names, string chosen, string? expected)
    {
        Network[] networks =
            [.. Words(names).Select((name, index) => new Network { Id = $"{name}{index}", Name = name })];
        string? found;
        try
        {
            found = OrphanSuccessor.Find(Orphan, networks, Words(chosen))?.Id;
        }
        catch (DockerNetworkException failure)
        {
            found = $"{failure.Kind}";
        }

        Assert.Equal(expected, found);
    }

    /// <summary>The network of a ghost exists, and so does that of a refused connect.</summary>
    [Fact]
    public void A_network_that_is_there_has_no_other_in_its_place()
    {
        Network own = new() { Id = "old", Name = "back" };
        Assert.Same(own, OrphanSuccessor.Find(Orphan, [new Network { Id = "new", Name = "back" }, own], []));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
