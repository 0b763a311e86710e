using System.Management.Automation;

namespace DockerNetwork.ModuleTests.Swarm;

/// <summary>An object on another node of a swarm that one node does not know is not treated as gone, unused or
/// free.</summary>
public sealed class SwarmPartsTests(SwarmFixture ground) : SwarmTest(ground)
{
    [Fact]
    public async Task A_worker_takes_no_network_for_gone_that_it_is_not_told_of()
    {
        string network = await OverlayAsync();
        await ContainerAsync(Worker, "there", Name("net"), ["far"]);
        Shell.Good(
            "Stop-DockerContainer \"${p}there\" -GracePeriod 0 -DockerHost $worker; $null = Start-DockerContainer "
            + "$image -Command sleep, 1000 -Name \"${p}new\" -DockerHost $worker; Stop-DockerContainer \"${p}new\" "
            + "-GracePeriod 0 -DockerHost $worker", Names);
        await UntilAsync(async () => await Worker.GetAsync($"networks/{network}", CancellationToken.None) is null);

        Assert.Empty(
            Shell.Good(
            "Get-DockerNetworkEndpoint -Orphaned -DockerHost $worker; Repair-DockerNetworkEndpoint -DockerHost "
            + "$worker; Get-DockerNetwork $net* -Unused -DockerHost $worker", Names));
        ErrorRecord refused = Shell.Bad("Connect-DockerNetwork \"${p}typo\" \"${p}new\" -DockerHost $worker", Names);
        Assert.StartsWith("EngineRefused,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Start it first", refused.ToString(), StringComparison.Ordinal);
        Shell.Good(
            "$null = Start-DockerContainer -Container \"${p}there\", \"${p}new\" -DockerHost $worker; $null = "
            + "Connect-DockerNetwork $net \"${p}new\" -DockerHost $worker", Names);
        Assert.Equal("far",
            $"{Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Container \"${p}there\" -DockerHost $worker", Names)).Properties["Aliases"].Value}"
        );
    }

    [Fact]
    public async Task A_container_of_another_node_keeps_a_network()
    {
        await OverlayAsync();
        await ContainerAsync(Worker, "there", Name("net"), []);
        await ContainerAsync(Manager, "here", Name("net"), []);
        ErrorRecord refused = Shell.Bad("Remove-DockerNetwork $net -Force -Confirm:$false -DockerHost $manager", Names);
        Assert.StartsWith("NetworkInUse,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"container '{Name("there")}' on node 'node2'", refused.ToString(), StringComparison.Ordinal);
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Container \"${p}here\" -DockerHost $manager", Names));

        Shell.Good("Remove-DockerContainer \"${p}here\" -Force -Confirm:$false -DockerHost $manager", Names);
        Assert.Empty(Shell.Good("Get-DockerNetwork $net -Unused -DockerHost $manager", Names));
        Shell.Good("Remove-DockerContainer \"${p}there\" -Force -Confirm:$false -DockerHost $worker", Names);
        await UntilAsync(
            () => Task.FromResult(Shell.Good("Get-DockerNetwork $net -Unused -DockerHost $manager", Names).Count == 1));
    }

    [Theory]
    [InlineData("Remove-DockerNetwork $net -Force -Confirm:$false")]
    [InlineData("Remove-DockerNetwork $net -WhatIf")]
    [InlineData("Get-DockerNetwork $net -DockerHost $worker | Remove-DockerNetwork -Force -Confirm:$false")]
    public async Task A_worker_removes_no_network_of_its_swarm_and_disconnects_nobody(string call)
    {
        await OverlayAsync();
        await ContainerAsync(Worker, "there", Name("net"), []);
        ErrorRecord refused =
            Shell.Bad(call.Contains("$worker", StringComparison.Ordinal) ? call : call + " -DockerHost $worker", Names);
        Assert.StartsWith("EngineRefused,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("is a worker of it", refused.ToString(), StringComparison.Ordinal);
        Assert.Single(Shell.Good("Get-DockerNetworkEndpoint $net -Container \"${p}there\" -DockerHost $worker", Names));
    }
}
