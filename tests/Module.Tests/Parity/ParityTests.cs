using System.Management.Automation;
using System.Reflection;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Parity;

public sealed class ParityTests(EngineFixture engine) : ModuleTest(engine)
{
    private static readonly ILookup<string, string> Named = typeof(ParityTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method =>
            method.GetCustomAttributes<RowAttribute>().Select(row => (row.Docker, Where: method.Name)))
        .Concat(PesterTags.Read())
        .ToLookup(pair => pair.Item1, pair => pair.Item2);

    [Fact]
    public void Each_row_has_a_test_that_names_it()
    {
        Assert.All(
            ParityList.Rows,
            row => Assert.True(Named.Contains(row.Docker), $"No test names the row '{row.Docker}'."));
        Assert.Equal(ParityList.Rows.Count, ParityList.Rows.DistinctBy(row => row.Docker).Count());
    }

    [Fact]
    public void A_test_that_names_a_row_is_run() => Assert.All(
        typeof(ParityTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<RowAttribute>().Any()),
        method => Assert.NotEmpty(method.GetCustomAttributes<FactAttribute>()));

    [Fact]
    public void No_test_names_a_row_that_is_not_there() =>
        Assert.Empty(Named.Select(row => row.Key).Except(ParityList.Rows.Select(row => row.Docker)));

    [Fact]
    public void Each_row_s_cmdlet_has_the_parameters_that_it_says()
    {
        foreach (ParityRow row in ParityList.Rows)
        {
            CommandInfo command = (CommandInfo)
                Assert.Single(Shell.Good("Get-Command $name", ("name", row.Cmdlet))).BaseObject;
            Assert.Empty(row.Parameters.Except(command.Parameters.Keys));
        }
    }

    [Fact]
    public void The_page_is_made_from_the_list()
    {
        if (Environment.GetEnvironmentVariable("DOCKERNETWORK_WRITE_PAGES") == "1")
            File.WriteAllText(ParityPage.Path, ParityPage.Write());

        Assert.Equal(ParityPage.Write(), File.ReadAllText(ParityPage.Path).ReplaceLineEndings("\n"));
    }
}
