using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class ResolveContainerNameTests(EngineFixture engine) : ModuleTest(engine)
{
    private const string Cmdlet = "Resolve-ContainerName";

    [Theory]
    [InlineData("")]
    [InlineData("-Live")]
    public async Task Names_aliases_and_addresses_are_answered(string live)
    {
        (string, object?)[] names = await SetAsync();
        string script = $"'svc', $db, $dbnet, 'SVC' | Resolve-ContainerName -From $web -HelperImage $image {live}";
        PSObject[] records = [.. Shell.Good(script, names)];

        Assert.Equal(["svc", Ground.Name("db"), $"{Ground.Name("db")}.{Ground.Name("net")}", "SVC"], records.Select(record => record.Properties["Name"].Value));
        string address = Assert.Single(Shell.Good("(Get-DockerContainer $db).IPv4Addresses", names)).ToString();
        Assert.All(records, record => Assert.Equal(address, record.Properties["IPAddress"].Value));
        Assert.All(records, record => Assert.Equal(Ground.Name("db"), record.Properties["Container"].Value));
        Assert.All(records, record => Assert.Equal(live.Length > 0 ? "Live" : "Predicted", record.Properties["Source"].Value.ToString()));
        Assert.Equal(["Alias", "ContainerName", "ContainerName", "Alias"], records.Select(record => record.Properties["MatchedBy"].Value.ToString()));

        PSObject reverse = Assert.Single(Shell.Good($"Resolve-ContainerName $ip -From $web -HelperImage $image {live}", [.. names, ("ip", address)]));
        Assert.Equal("PTR", reverse.Properties["RecordType"].Value.ToString());
        Assert.Equal($"{Ground.Name("db")}.{Ground.Name("net")}", reverse.Properties["Answer"].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Live")]
    public async Task A_network_answers_as_it_would_any_container_on_it_alone(string live)
    {
        (string, object?)[] names = await SetAsync();
        PSObject record = Assert.Single(Shell.Good($"Resolve-ContainerName svc -Network $net -HelperImage $image {live}", names));
        Assert.Equal(Ground.Name("db"), record.Properties["Container"].Value);
        Assert.Null(record.Properties["From"].Value);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_says_why()
    {
        (string, object?)[] names = await SetAsync();
        await Ground.NetworkAsync(Ground.Name("far"));
        await Ground.ContainerAsync(Ground.Name("lonely"), Ground.Name("far"), ["elsewhere"]);
        foreach (string live in new[] { "", "-Live" })
        {
            ErrorRecord error = Shell.Bad($"Resolve-ContainerName elsewhere -From $web -HelperImage $image {live}", names);
            Assert.Equal(Id("NameNotFound", Cmdlet), error.FullyQualifiedErrorId);
            Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
            Assert.Contains(Ground.Name("lonely"), error.ToString(), StringComparison.Ordinal);
            Assert.Contains(Ground.Name("far"), error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_helper_asks_where_the_asker_has_no_tool_and_is_gone_afterwards()
    {
        (string, object?)[] names = await SetAsync();
        await Ground.ContainerAsync(Ground.Name("redis"), Ground.Name("net"), settings: new { Image = Engine.Images.Redis, Cmd = (string[]?)null });
        (string, object?)[] asked = [.. names, ("redis", Ground.Name("redis"))];
        PSObject[] records = [.. Shell.Good("Resolve-ContainerName svc, $db -From $redis -Live -HelperImage $image", asked)];
        Assert.Equal(2, records.Length);
        Assert.Empty(Shell.Good("Get-DockerContainer -Label dockernetwork.helper -Network $net", names));
    }

    [Fact]
    public async Task An_answer_leads_on_to_the_container_it_means()
    {
        (string, object?)[] names = await SetAsync();
        Assert.Equal(Ground.Name("db"), Assert.Single(Shell.Good("Resolve-ContainerName svc -From $web | Get-DockerContainer", names)).Properties["Name"].Value);
    }

    private async Task<(string, object?)[]> SetAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("db"), Ground.Name("net"), ["svc"]);
        return
        [
            ("net", Ground.Name("net")), ("web", Ground.Name("web")), ("db", Ground.Name("db")),
            ("dbnet", $"{Ground.Name("db")}.{Ground.Name("net")}"), ("image", Ground.Image),
        ];
    }
}
