using System.Management.Automation;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>docker_gwbridge remains after a node leaves a swarm. Then it is an ordinary network.</summary>
public sealed class SwarmLeftTests(SwarmOfOne swarm) : IClassFixture<SwarmOfOne>, IDisposable
{
    private readonly TestShell _shell = new();

    [Fact]
    public async Task The_gateway_bridge_can_be_removed_once_the_swarm_is_left_and_nobody_is_on_it()
    {
        Assert.SkipUnless(PrivateFixture.IsPossible, "A swarm of one's own takes Linux and root.");
        await swarm.Ground.PostAsync("swarm/leave?force=true");
        await SwarmOfOne.UntilAsync(
            async () => await swarm.Ground.GetAsync("networks/ingress") is null, "the swarm is not left");
        Assert.Equal(
            ["docker_gwbridge"], Good("Get-DockerNetwork -Unused -DockerHost $h").Select(network => $"{network}"));

        Good("$null = Start-DockerContainer $image sleep 300 -Name plain -Network docker_gwbridge -DockerHost $h");
        Assert.Empty(Good("Get-DockerNetwork -Unused -DockerHost $h"));
        ErrorRecord used = _shell.Bad("Remove-DockerNetwork docker_gwbridge -Confirm:$false -DockerHost $h", Variables);
        Assert.StartsWith("NetworkInUse,", used.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(
            "Disconnect-DockerNetwork 'docker_gwbridge' 'plain'", used.ToString(), StringComparison.Ordinal);

        Good("Remove-DockerNetwork * -Force -Confirm:$false -DockerHost $h");
        Assert.Null(await swarm.Ground.GetAsync("networks/docker_gwbridge"));
        Assert.Equal(
            ["bridge", "host", "none"], Good("Get-DockerNetwork -DockerHost $h").Select(network => $"{network}"));
    }

    public void Dispose() => _shell.Dispose();

    private (string, object?)[] Variables => [("h", swarm.Ground.Address), ("image", PrivateFixture.Image)];

    private System.Collections.ObjectModel.Collection<PSObject> Good(string script) => _shell.Good(script, Variables);
}
