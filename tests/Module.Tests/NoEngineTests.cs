using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

public sealed class NoEngineTests(EngineFixture engine) : ModuleTest(engine)
{
    public static TheoryData<string> Calls => new(
        "Get-DockerNetwork",
        "New-DockerNetwork x",
        "Remove-DockerNetwork x -Confirm:$false",
        "Connect-DockerNetwork x y",
        "Disconnect-DockerNetwork x y",
        "Get-DockerNetworkEndpoint",
        "Get-DockerService",
        "Resolve-ContainerName x -From y",
        "Get-DockerContainer",
        "Start-DockerContainer alpine",
        "Start-DockerContainer -Container x",
        "Invoke-DockerContainer alpine",
        "Invoke-DockerCommand x ls",
        "Stop-DockerContainer x",
        "Remove-DockerContainer x -Confirm:$false",
        "Get-DockerEngine",
        "Get-ContainerName",
        "Compare-ContainerName -StopContainer x",
        "Wait-ContainerName x -From y",
        "Test-ContainerConnection -From x -To y",
        "Find-DockerSubnet -PrefixLength 24",
        "Test-DockerSubnet 10.0.0.0/24",
        "Repair-DockerNetworkEndpoint",
        "Watch-DockerNetwork");

    [Fact]
    public void No_cmdlet_that_asks_an_engine_is_left_out()
    {
        string[] called = [.. Calls.Select(row => row.Data.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(
            called, Shell
                .Good(
                    "Get-Command -Module DockerNetwork | Where-Object { $_.Parameters.ContainsKey('DockerHost') } | "
                        + "ForEach-Object Name")
                .Select(name => name.ToString())
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Every_cmdlet_says_where_it_looked_and_ends_the_pipeline(string call)
    {
        Shell.Good("Get-Command Get-DockerNetwork");
        foreach (string address in new[] { "unix:///run/no-engine-here.sock", "tcp://127.0.0.1:1" })
        {
            Stopwatch watch = Stopwatch.StartNew();
            ErrorRecord error = Shell.Bad($"{call} -DockerHost $address -ErrorAction Continue", ("address", address));
            Assert.StartsWith(
                "EngineUnreachable,DockerNetwork.Commands.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(ErrorCategory.ConnectionError, error.CategoryInfo.Category);
            Assert.Contains(address, error.ToString(), StringComparison.Ordinal);
            Assert.Contains("-DockerHost", error.ToString(), StringComparison.Ordinal);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public void Of_several_engines_one_that_is_down_is_one_error_and_the_rest_goes_on()
    {
        int found = Shell
            .Run(
                "Get-DockerNetwork bridge -DockerHost $dead, $live", ("dead", "unix:///run/no-engine-here.sock"),
                ("live", Engine.Address))
            .Count;
        Assert.Equal(1, found);
        Assert.Equal(Id("EngineUnreachable", "Get-DockerNetwork"), Assert.Single(Shell.Errors).FullyQualifiedErrorId);
    }

    [Fact]
    public void A_context_that_is_not_there_is_named()
    {
        ErrorRecord error = Shell.Bad("Get-DockerNetwork -Context no-such-context");
        Assert.Equal(Id("ContextNotFound", "Get-DockerNetwork"), error.FullyQualifiedErrorId);
        Assert.Contains("no-such-context", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_is_silent()
    {
        Assert.DoesNotContain(
            Shell.Complete("Get-DockerNetwork -DockerHost unix:///run/no-engine-here.sock -Name "),
            text => text.Contains("bridge", StringComparison.Ordinal));
    }
}
