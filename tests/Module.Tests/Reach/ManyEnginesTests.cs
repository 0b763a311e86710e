using System.Diagnostics;
using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Reach;

public sealed class ManyEnginesTests(EngineFixture fixture) : ReachTest(fixture)
{
    private const int Count = 20;

    public static TheoryData<string> Calls => new(
        "Get-DockerNetwork bridge", "Get-DockerNetwork", "Get-DockerContainer $container",
        "Get-DockerNetworkEndpoint -Container $container", "Get-ContainerName $network", "Get-DockerEngine");

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_Get_cmdlet_asks_all_at_once_and_one_that_hangs_or_is_down_is_one_error(string call)
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await using SocketProxy hanging = new(Engine.Address, null);
        await using SocketProxy slow = new(Engine.Address, TimeSpan.FromMilliseconds(200));
        Contexts.Add("lab-a", Engine.Address.OriginalString);
        Contexts.Add("lab-dead", "unix:///run/no-engine-here.sock");
        Contexts.Add("lab-hangs", hanging.Address.OriginalString);
        Contexts.Add("lab-slow", slow.Address.OriginalString);

        PSObject[] output =
        [
            .. Shell.Run(
                $"{call} -Context lab-* -TimeoutSec 3", ("container", Ground.Name("web")),
                ("network", Ground.Name("net")))];

        Assert.Equal(["lab-a", "lab-slow"], output.Select(Context).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["EngineTimeout lab-hangs", "EngineUnreachable lab-dead"], Shell
                .Errors.Select(error => $"{error.FullyQualifiedErrorId.Split(',')[0]} {error.TargetObject}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Results_come_as_they_are_there()
    {
        await using SocketProxy hanging = new(Engine.Address, null);
        Stopwatch watch = Stopwatch.StartNew();

        PSObject first = Shell
            .Good(
                "do { Get-DockerNetwork bridge -DockerHost $hanging, $live -TimeoutSec 60 | ForEach-Object { $_; break "
                    + "} } while ($false)",
                ("hanging", hanging.Address), ("live", Engine.Address))
            .Single();

        Assert.Equal("bridge", first.ToString());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Twenty_engines_cost_no_more_than_the_slowest_or_the_timeout()
    {
        List<SocketProxy> doors =
        [
            .. Enumerable
                .Range(1, Count - 1)
                .Select(i => new SocketProxy(Engine.Address, TimeSpan.FromMilliseconds(50 * i))),
            new SocketProxy(Engine.Address, null)];
        try
        {
            (string, object?)[] hosts = [("hosts", doors.Select(door => door.Address).ToArray())];
            Stopwatch watch = Stopwatch.StartNew();
            string[] answers =
            [
                .. Shell
                    .Run(
                        "Get-DockerNetwork bridge -DockerHost $hosts -TimeoutSec 5 | ForEach-Object { "
                            + "$_.Engine.Address }",
                        hosts)
                    .Select(address => address.ToString())];

            Assert.Equal(Id("EngineTimeout", "Get-DockerNetwork"), Assert.Single(Shell.Errors).FullyQualifiedErrorId);
            Assert.Equal(Count - 1, answers.Distinct().Count());
            // In sequence the calls would take 30 s: a ping and the lists of each engine, and then the timeout.
            Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));
        }
        finally
        {
            foreach (SocketProxy door in doors)
                await door.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_comes_of_many_engines_is_dealt_with_on_its_own()
    {
        await Ground.NetworkAsync(Ground.Name("inner"), new { Internal = true });
        await using SocketProxy other = new(Engine.Address, TimeSpan.Zero);
        Contexts.Add("lab-a", Engine.Address.OriginalString);
        Contexts.Add("lab-b", other.Address.OriginalString);

        string[] said =
        [
            .. Shell
                .Good(
                    "Get-DockerNetwork -Context * | Where-Object Internal | Where-Object Name -eq $name | "
                        + "Remove-DockerNetwork -WhatIf *>&1; (Get-DockerNetwork $name -Context *).Engine.Context",
                    ("name", Ground.Name("inner")))
                .Select(line => $"{line}")];
        Assert.Contains("lab-a", said);
        Assert.Contains("lab-b", said);

        Shell.Good(
            "Get-DockerNetwork $name -Context lab-b | Remove-DockerNetwork -Confirm:$false",
            ("name", Ground.Name("inner")));
        Assert.Empty(Shell.Good("Get-DockerNetwork ($name + '*') -Context lab-a", ("name", Ground.Name("inner"))));
    }

    [Fact]
    public void A_name_has_to_be_on_one_of_the_engines_and_a_wildcard_on_none()
    {
        Contexts.Add("lab-a", Engine.Address.OriginalString);
        Contexts.Add("lab-b", Engine.Address.OriginalString);

        foreach (
            string call in new[]
            {
                "Get-DockerNetwork nosuch", "Get-DockerContainer nosuch", "Get-DockerNetworkEndpoint nosuch",
                "Get-ContainerName nosuch", "Get-DockerContainer -Network nosuch",
            })
            Assert.EndsWith(
                "NotFound", Shell.Bad($"{call} -Context lab-*").FullyQualifiedErrorId.Split(',')[0],
                StringComparison.Ordinal);

        Assert.Empty(
            Shell.Good("Get-DockerNetwork nosuch* -Context lab-*; Get-DockerNetwork bridge -Context nothing*"));
    }

    [Fact]
    public async Task Stopping_ends_what_still_hangs()
    {
        await using SocketProxy hanging = new(Engine.Address, null);
        using PowerShell shell = Shell.Start(
            "Get-DockerNetwork -DockerHost $hanging, $live -TimeoutSec 0", ("hanging", hanging.Address),
            ("live", Engine.Address));
        IAsyncResult running = shell.BeginInvoke();
        await Task.Delay(1000);
        Stopwatch watch = Stopwatch.StartNew();
        shell.Stop();

        Assert.True(running.IsCompleted);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string Context(PSObject item) => ((dynamic)item.Properties["Engine"].Value).Context;
}
