using System.Management.Automation;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests;

/// <summary>What -WhatIf says of names is what is seen once the change is made.</summary>
public sealed class ChangePreviewTests(EngineFixture engine) : ModuleTest(engine)
{
    [Theory]
    [InlineData("Connect-DockerNetwork $net $lone -Alias svc, sql")]
    [InlineData("Connect-DockerNetwork $fixed $lone -IPAddress 10.97.31.9 -Alias sql")]
    [InlineData("Disconnect-DockerNetwork $net $db")]
    [InlineData("Stop-DockerContainer $db -GracePeriod 0")]
    [InlineData("Remove-DockerContainer $db, $db2 -Force")]
    [InlineData("Remove-DockerNetwork $net -Force")]
    public async Task The_foreseen_difference_is_the_one_observed(string change)
    {
        (string, object?)[] names = await SetAsync();
        string[] before = Answers(names);
        string[] foreseen = Foreseen(change, names);
        Assert.Equal(before, Answers(names));
        Assert.NotEmpty(foreseen);

        Shell.Good($"{change} -Confirm:$false", names);
        string[] after = Answers(names);

        // Who is gone or stopped asks no more; that is told of names, not of clients.
        string[] clients =
        [
            .. Shell
                .Good("(Get-DockerContainer $all | Where-Object State -eq running).Name", ("all", Ground.Name("*")))
                .Select(name => name.ToString())];
        bool Asks(string line) => clients.Contains(line.Split(' ')[0]);
        Assert.Equal(
            before.Except(after).Concat(after.Except(before)).Where(Asks).Order(StringComparer.Ordinal),
            foreseen
                .Where(line => Asks(line) && Asked().Contains(line.Split(' ')[1]))
                .Select(line => Known(line, after))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_change_that_the_engine_would_refuse_changes_no_name()
    {
        (string, object?)[] names = await SetAsync();
        Assert.Empty(Foreseen("Remove-DockerNetwork $net", names));
        Assert.Empty(Foreseen("Remove-DockerContainer $db", names));
        Assert.Empty(Foreseen("Connect-DockerNetwork $net $db -Alias other", names));
        Assert.Empty(Foreseen("Disconnect-DockerNetwork $far $db", names));
    }

    [Fact]
    public async Task Verbose_says_it_before_the_change_and_nothing_is_said_without()
    {
        (string, object?)[] names = await SetAsync();
        string[] said =
        [
            .. Shell.Good("Disconnect-DockerNetwork $net $db -Verbose 4>&1", names).Select(line => line.ToString())];
        Assert.Contains($"'{Ground.Name("db")}' no longer resolves from {Ground.Name("web")}", said);
        Assert.Empty(Shell.Good("Disconnect-DockerNetwork $net $db2 *>&1", names));
    }

    /// <summary>A line for every answer that the change takes away or gives. An address that nobody knows yet is left
    /// empty.</summary>
    private string[] Foreseen(string change, (string, object?)[] names) =>
        Lines($"{change} -WhatIf -InformationVariable foreseen 6>$null", """
            foreach ($change in $foreseen.MessageData) {
                $lines = @{ Before = @(); After = @() }
                foreach ($side in 'Before', 'After') {
                    foreach ($name in $change.$side) { $lines.$side += "$($change.From) $($change.Name) $($name.Container) $($name.IPAddress)" }
                }
                $lines.Before | Where-Object { $_ -notin $lines.After }
                $lines.After | Where-Object { $_ -notin $lines.Before }
            }
            """, names);

    /// <summary>A line for every answer that a running container gets, as Resolve-ContainerName gives it.</summary>
    private string[] Answers((string, object?)[] names) =>
        Lines("$clients = Get-DockerContainer $all | Where-Object State -eq running", """
            Resolve-ContainerName $asked -From $clients -ErrorAction SilentlyContinue |
                ForEach-Object { "$($_.From) $($_.Name) $($_.Container) $($_.IPAddress)" }
            """, [.. names, ("asked", Asked()), ("all", Ground.Name("*"))], mayFail: true);

    private string[] Asked() =>
        ["svc", "sql", "far", Ground.Name("web"), Ground.Name("db"), Ground.Name("db2"), Ground.Name("lone")];

    private string[] Lines(string first, string then, (string, object?)[] names, bool mayFail = false)
    {
        string script = first + "\n" + then;
        IEnumerable<PSObject> output = mayFail ? Shell.Run(script, names) : Shell.Good(script, names);
        return [.. output.Select(line => line.ToString()).Order(StringComparer.Ordinal)];
    }

    private static string Known(string line, string[] after) =>
        line.EndsWith(' ')
            ? after.FirstOrDefault(known => known.StartsWith(line, StringComparison.Ordinal)) ?? line
            : line;

    private async Task<(string, object?)[]> SetAsync()
    {
        await Ground.NetworkAsync(Ground.Name("net"));
        await Ground.NetworkAsync(Ground.Name("far"));
        await Ground.NetworkAsync(
            Ground.Name("fixed"), new { IPAM = new { Config = new[] { new { Subnet = "10.97.31.0/24" } } } });
        await Ground.ContainerAsync(Ground.Name("web"), Ground.Name("net"));
        await Ground.ConnectAsync(Ground.Name("fixed"), Ground.Name("web"));
        await Ground.ContainerAsync(Ground.Name("db"), Ground.Name("net"), ["svc"]);
        await Ground.ContainerAsync(Ground.Name("db2"), Ground.Name("net"), ["svc"]);
        await Ground.ContainerAsync(Ground.Name("lone"), Ground.Name("far"), ["far"]);
        return
        [
            ("net", Ground.Name("net")), ("far", Ground.Name("far")), ("fixed", Ground.Name("fixed")),
            ("web", Ground.Name("web")),
            ("db", Ground.Name("db")), ("db2", Ground.Name("db2")), ("lone", Ground.Name("lone")),
        ];
    }
}
