using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

/// <summary>A swarm lists a network that it is setting up without driver, pools or date (moby/moby#29925). Such a
/// network is new, so that a prune leaves it alone.</summary>
public sealed class NetworkFilterTests
{
    private static readonly Network SetUp = new() { Name = "mesh", Scope = "swarm", Created = DateTimeOffset.MinValue };
    private static readonly Network Old = SetUp with
    {
        Name = "old", Driver = "overlay", Created = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void A_network_without_a_date_is_older_than_none() => Assert.Equal(
        [Old], new NetworkFilter { CreatedBefore = DateTimeOffset.UtcNow }.Apply([SetUp, Old]));

    [Fact]
    public void A_network_that_is_being_set_up_is_not_unused() =>
        Assert.Equal([Old], new NetworkFilter { Unused = true }.Apply([SetUp, Old]));
}
