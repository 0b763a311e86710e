using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class LinkTests
{
    private static World Make(params string[] links) => new World().Net("a").Net("b")
        .Run("client", new Place("a", "10.1.0.2") { Links = links }, new Place("b", "10.2.0.2"))
        .Run("db", new Place("a", "10.1.0.3"), new Place("b", "10.2.0.3"))
        .Run("cache", new Place("a", "10.1.0.4"), new Place("b", "10.2.0.4"))
        .Run("late", new Place("b", "10.2.0.5"));

    [Theory]
    [InlineData("db:store", "store", "10.1.0.3 a Link")]
    [InlineData("db:store", "store.a", "10.1.0.3 a Link")]
    [InlineData("db:store", "STORE", "NotFoundForwarded")]
    [InlineData("db:store", "store.b", "NotFoundForwarded")]
    [InlineData("DB:store", "store", "10.1.0.3 a Link")]
    [InlineData("db", "db", "10.1.0.3 a Link")]
    [InlineData("/db:/client/store", "store", "10.1.0.3 a Link")]
    [InlineData("db:cache", "cache", "10.1.0.3 a Link")]
    [InlineData("db:cache", "Cache", "10.1.0.4 a ContainerName")]
    [InlineData("db:cache", "cache.b", "10.2.0.4 b ContainerName")]
    [InlineData("gone:cache", "cache", "10.2.0.4 b ContainerName")]
    [InlineData("gone:cache", "cache.a", "NotFoundForwarded")]
    [InlineData("db:late", "late", "10.1.0.3 a Link")]
    [InlineData("late:x", "x", "NotFoundForwarded")]
    public void A_link_is_looked_at_first_and_hides_the_name_on_its_network(string link, string name, string said) =>
        Assert.Equal(said, Make(link).Said("client", name));

    [Fact]
    public void Links_are_the_clients_own() => Assert.Equal("NotFoundForwarded", Make("db:store").Said("db", "store"));

    [Fact]
    public void The_last_of_two_equal_aliases_counts() =>
        Assert.Equal("10.1.0.4 a Link", Make("db:x", "cache:x").Said("client", "x"));
}
