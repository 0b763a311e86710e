using DockerNetwork.Core.UseCases;
using Xunit;

namespace DockerNetwork.Core.Tests.UseCases;

public sealed class NameDifferenceTests
{
    [Theory]
    [InlineData("db=1", "db=1", "")]
    [InlineData("db=1 db=2", "db=2 db=1", "")]
    [InlineData("db=1", "DB=1", "")]
    [InlineData("", "db=1", "'db' resolves on net: 10.0.0.1")]
    [InlineData("db=1", "", "'db' no longer resolves on net")]
    [InlineData("db=1", "db=2", "'db' on net: 10.0.0.1 → 10.0.0.2")]
    [InlineData(
        "db=1", "db=1 db=2 web=3", "'db' on net: 10.0.0.1 → 10.0.0.1, 10.0.0.2; 'web' resolves on net: 10.0.0.3")]
    [InlineData("", "db=?", "'db' resolves on net: an address of net")]
    public void By_name_and_network(string before, string after, string said) =>
        Assert.Equal(said, string.Join("; ", NameDifference.Of(Names(before), Names(after))));

    [Fact]
    public void The_same_name_on_another_network_or_of_another_type_is_another()
    {
        ContainerName name = Names("db=1").Single();
        ContainerNameChange[] changes =
        [
            .. NameDifference.Of(
                [name],
                [name with { NetworkId = "other", Network = "other" }, name with { RecordType = RecordType.AAAA }])];
        Assert.Equal(
            [
                "'db' no longer resolves on net", "'db' (AAAA) resolves on net: 10.0.0.1",
                "'db' resolves on other: 10.0.0.1"],
            changes.Select(change => change.ToString()));
    }

    [Fact]
    public void The_same_address_of_another_container_is_a_change()
    {
        ContainerName name = Names("db=1").Single();
        Assert.Equal(
            NameChangeKind.Changed,
            Assert.Single(NameDifference.Of([name], [name with { ContainerId = "other" }])).Kind);
    }

    private static IEnumerable<ContainerName> Names(string text) =>
        from item in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let parts = item.Split('=')
        select new ContainerName
        {
            Name = parts[0],
            Network = "net",
            NetworkId = "net",
            Container = "c" + parts[1],
            ContainerId = "c" + parts[1],
            IPAddress = parts[1] == "?" ? null : "10.0.0." + parts[1],
        };
}
