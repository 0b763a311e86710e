using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class ResolveContainerNameTests(EngineFixture engine, NamedFixture house)
    : ModuleTest(engine),
        IClassFixture<NamedFixture>
{
    private const string Cmdlet = "Resolve-ContainerName";

    [Theory]
    [InlineData("")]
    [InlineData("-Live")]
    public void Names_aliases_and_addresses_are_answered(string live)
    {
        (string, object?)[] names = house.Names;
        string script = $"'svc', $db, $dbnet, 'SVC' | Resolve-ContainerName -From $web -HelperImage $image {live}";
        PSObject[] records = [.. Shell.Good(script, names)];

        Assert.Equal(
            ["svc", house.Ground.Name("db"), $"{house.Ground.Name("db")}.{house.Ground.Name("net")}", "SVC"],
            records.Select(record => record.Properties["Name"].Value));
        string address = Assert.Single(Shell.Good("(Get-DockerContainer $db).IPv4Addresses", names)).ToString();
        Assert.All(records, record => Assert.Equal(address, record.Properties["IPAddress"].Value));
        Assert.All(records, record => Assert.Equal(house.Ground.Name("db"), record.Properties["Container"].Value));
        Assert.All(
            records,
            record => Assert.Equal(live.Length > 0 ? "Live" : "Predicted", record.Properties["Source"].Value.ToString())
        );
        Assert.Equal(
            ["Alias", "ContainerName", "ContainerName", "Alias"],
            records.Select(record => record.Properties["MatchedBy"].Value.ToString()));

        PSObject reverse = Assert.Single(
            Shell.Good($"Resolve-ContainerName $ip -From $web -HelperImage $image {live}", [.. names, ("ip", address)])
        );
        Assert.Equal("PTR", reverse.Properties["RecordType"].Value.ToString());
        Assert.Equal($"{house.Ground.Name("db")}.{house.Ground.Name("net")}", reverse.Properties["Answer"].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Live")]
    public void A_network_answers_as_it_would_any_container_on_it_alone(string live)
    {
        (string, object?)[] names = house.Names;
        PSObject record = Assert.Single(
            Shell.Good($"Resolve-ContainerName svc -Network $net -HelperImage $image {live}", names));
        Assert.Equal(house.Ground.Name("db"), record.Properties["Container"].Value);
        Assert.Null(record.Properties["From"].Value);
    }

    [Fact]
    public void A_name_that_does_not_resolve_says_why()
    {
        (string, object?)[] names = house.Names;
        foreach (string live in new[] { "", "-Live" })
        {
            ErrorRecord error = Shell.Bad($"Resolve-ContainerName $alias -From $web -HelperImage $image {live}", names);
            Assert.Equal(Id("NameNotFound", Cmdlet), error.FullyQualifiedErrorId);
            Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
            Assert.Contains(house.Ground.Name("lone"), error.ToString(), StringComparison.Ordinal);
            Assert.Contains(house.Ground.Name("far"), error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_helper_asks_where_the_asker_has_no_tool_and_is_gone_afterwards()
    {
        (string, object?)[] names = house.Names;
        await Ground.ContainerAsync(
            Ground.Name("redis"), house.Ground.Name("net"),
            settings: new { Image = Engine.Images.Redis, Cmd = (string[]?)null });
        (string, object?)[] asked = [.. names, ("redis", Ground.Name("redis"))];
        PSObject[] records =
        [
            .. Shell.Good("Resolve-ContainerName svc, $db -From $redis -Live -HelperImage $image", asked)];
        Assert.Equal(2, records.Length);
        Assert.Empty(Shell.Good("Get-DockerContainer -Label dockernetwork.helper -Network $net", names));
    }

    [Fact]
    public void An_answer_leads_on_to_the_container_it_means()
    {
        (string, object?)[] names = house.Names;
        Assert.Equal(
            house.Ground.Name("db"), Assert
                .Single(Shell.Good("Resolve-ContainerName svc -From $web | Get-DockerContainer", names))
                .Properties["Name"]
                .Value);
    }
}
