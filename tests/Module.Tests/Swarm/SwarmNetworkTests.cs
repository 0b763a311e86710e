using System.Management.Automation;

namespace DockerNetwork.ModuleTests.Swarm;

public sealed class SwarmNetworkTests(SwarmFixture ground) : SwarmTest(ground)
{
    [Fact]
    public async Task An_overlay_network_is_made_with_its_settings_on_a_manager_alone()
    {
        PSObject made = Assert.Single(
            Shell.Good(
                "New-DockerNetwork $net -Driver overlay -Attachable -Option @{ encrypted = '' } -Subnet 10.123.4.0/24 "
                    + "-DockerHost $manager",
                Names));
        Assert.Equal(
            ("overlay", "swarm", true, "10.123.4.0/24"),
            (
                $"{made.Properties["Driver"].Value}", $"{made.Properties["Scope"].Value}",
                (bool)made.Properties["Attachable"].Value, $"{made.Properties["Pools"].Value}"));
        System.Text.Json.Nodes.JsonNode? there = await Manager.GetAsync(
            $"networks/{Name("net")}", CancellationToken.None);
        Assert.NotNull(there!["Options"]!["encrypted"]);

        foreach (
            string settings in new[] { "-Driver overlay", "-Driver overlay -Scope swarm", "-Driver overlay -Ingress" })
        {
            ErrorRecord refused = Shell.Bad($"New-DockerNetwork \"${{p}}other\" {settings} -DockerHost $worker", Names);
            Assert.StartsWith("EngineRefused,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("is a worker of it. Choose a manager", refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Endpoints_of_other_nodes_are_listed_with_their_node()
    {
        string network = await OverlayAsync();
        await ContainerAsync(Manager, "here", Name("net"), ["alias"]);
        await ContainerAsync(Worker, "there", Name("net"), []);
        await ServiceAsync("web", network, ["www"]);
        await UntilAsync(() =>
            Task.FromResult(
                Shell
                    .Good(
                        "Get-DockerNetworkEndpoint $net -DockerHost $worker; Get-DockerNetworkEndpoint $net "
                            + "-DockerHost $manager",
                        Names)
                    .Count == 8));

        string[] Seen(string host) =>
            [
                .. Shell
                    .Good(
                        $"Get-DockerNetworkEndpoint $net -DockerHost {host} | Where-Object Node | ForEach-Object {{ "
                            + $"\"$($_.Container.Split('.')[0].Substring($p.Length)) $($_.Node)\" }}",
                        Names)
                    .Select(line => $"{line}")];
        Assert.Equal(["there node2", "web node2"], Seen("$manager").Order(StringComparer.Ordinal));
        string manager =
            $"{Shell.Good("Get-DockerNetworkEndpoint $net -DockerHost $worker | Where-Object Container -eq \"${p}here\" | ForEach-Object Node", Names)[0]}";
        Assert.Equal([$"here {manager}", $"web {manager}"], Seen("$worker").Order(StringComparer.Ordinal));
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Alias www -DockerHost $manager", Names));
        PSObject detailed = Assert.Single(Shell.Good("Get-DockerNetwork $net -Detailed -DockerHost $manager", Names));
        Assert.Equal(2, ((System.Collections.ICollection)detailed.Properties["Peers"].Value).Count);
    }

    [Fact]
    public async Task A_container_of_a_worker_joins_a_network_that_the_worker_is_not_told_of_yet()
    {
        await OverlayAsync();
        Shell.Good(
            "$null = Start-DockerContainer $image -Command sleep, 1000 -Name \"${p}there\" -Network $net -Alias far "
                + "-DockerHost $worker",
            Names);
        Shell.Good(
            "$null = Start-DockerContainer $image -Command sleep, 1000 -Name \"${p}here\" -DockerHost $manager",
            Names);
        PSObject joined = Assert.Single(
            Shell.Good("Connect-DockerNetwork $net \"${p}here\" -DockerHost $manager", Names));
        Assert.Equal(Name("net"), joined.Properties["Network"].Value);
        PSObject record = Assert.Single(
            Shell.Good("Wait-ContainerName far -From \"${p}here\" -TimeoutSec 30 -DockerHost $manager", Names));
        Assert.NotNull(record);

        await OverlayAsync("second");
        PSObject second = Assert.Single(
            Shell.Good("Connect-DockerNetwork \"${p}second\" \"${p}there\" -Alias again -DockerHost $worker", Names));
        Assert.Equal(
            (Name("second"), "again"),
            ($"{second.Properties["Network"].Value}", $"{second.Properties["Aliases"].Value}"));
        Assert.StartsWith(
            "NetworkNotFound,", Shell
                .Bad("Connect-DockerNetwork \"${p}nothing\" \"${p}there\" -DockerHost $worker", Names)
                .FullyQualifiedErrorId,
            StringComparison.Ordinal);
        Shell.Good("Disconnect-DockerNetwork \"${p}second\" \"${p}there\" -DockerHost $worker", Names);
    }

    [Fact]
    public async Task A_network_for_services_alone_takes_no_container()
    {
        Shell.Good("$null = New-DockerNetwork $net -Driver overlay -DockerHost $manager", Names);
        Shell.Good(
            "$null = Start-DockerContainer $image -Command sleep, 1000 -Name \"${p}here\" -DockerHost $manager",
            Names);
        ErrorRecord refused = Shell.Bad("Connect-DockerNetwork $net \"${p}here\" -DockerHost $manager", Names);
        Assert.StartsWith("EngineRefused,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Make it with -Attachable", refused.ToString(), StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public void The_walk_in_docs_runs_on_these_nodes()
    {
        string script = Path.Combine(Path.GetDirectoryName(TestShell.Manifest)!, "docs", "two-nodes.ps1");
        string[] steps =
        [
            .. Shell
                .Good("& $script -Manager $manager -Worker $worker -Image $image", [.. Names, ("script", script)])
                .Select(line => $"{line}")];
        Assert.Contains(steps, step => step.Contains("All steps went as they should", StringComparison.Ordinal));
        Assert.Empty(Shell.Good("Get-DockerNetwork two-nodes* -DockerHost $manager", Names));
        Assert.Empty(Shell.Good("Get-DockerContainer two-nodes* -DockerHost $manager, $worker", Names));
        Assert.Empty(Shell.Good("Get-DockerService two-nodes* -DockerHost $manager", Names));
    }
}
