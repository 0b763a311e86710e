using System.Management.Automation;
using System.Text.Json.Nodes;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>A container that does not run and a network of a swarm: the engine stores any settings, and checks them
/// when the container starts.</summary>
public sealed class SwarmStoppedContainerTests(SwarmOfOne swarm) : IClassFixture<SwarmOfOne>, IDisposable
{
    private readonly TestShell _shell = new();
    private readonly string _p = $"t{Guid.NewGuid().ToString("n")[..6]}-";

    [Fact]
    public async Task It_is_connected_under_the_network_s_name_and_starts_there()
    {
        await StoppedAsync("-Attachable");
        PSObject made = Assert.Single(Good("Connect-DockerNetwork $net $c -Alias al -DockerHost $h"));
        Assert.Equal(
            (_p + "net", "al", 25), (Text(made, "Network"), Text(made, "Aliases"), Text(made, "NetworkId").Length));
        Assert.Contains($"{_p}net", await KeysAsync());
        Assert.Equal([$"{_p}net"],
            Good("(Get-DockerNetworkEndpoint -Container $c -DockerHost $h).Network | Where-Object { $_ -ne 'bridge' }")
            .Select(name => $"{name}"));
        Assert.Equal(
            [$"{_p}c"], Good("(Get-DockerNetwork $net -DockerHost $h).Containers").Select(member => $"{member}"));
        Assert.Empty(
            Good("Get-DockerNetworkEndpoint -Orphaned -DockerHost $h; Get-DockerNetwork $net -Unused -DockerHost $h"));
        Good("$null = Start-DockerContainer -Container $c -DockerHost $h");
        Assert.Equal("al", Text(Assert.Single(Good("Get-DockerNetworkEndpoint $net -DockerHost $h")), "Aliases"));
    }

    [Fact]
    public async Task A_second_connect_changes_nothing_and_says_what_differs()
    {
        await StoppedAsync("-Attachable");
        Good("$null = Connect-DockerNetwork $net $c -Alias al -DockerHost $h");
        Assert.Equal("al",
            Text(Assert.Single(
            Good("Get-DockerNetwork $net -DockerHost $h | Connect-DockerNetwork -Container $c -Alias al")), "Aliases"));
        Assert.StartsWith("AlreadyConnected,",
            Bad("Connect-DockerNetwork $net $c -Alias other -DockerHost $h").FullyQualifiedErrorId,
            StringComparison.Ordinal);
        Assert.Equal("al", Text(Assert.Single(Good("Get-DockerNetworkEndpoint $net -DockerHost $h")), "Aliases"));
        Assert.Equal(2, (await KeysAsync()).Count);
    }

    [Theory]
    [InlineData("Disconnect-DockerNetwork $net $c -DockerHost $h", false)]
    [InlineData("Disconnect-DockerNetwork $net $c -DockerHost $h", true)]
    [InlineData("Disconnect-DockerNetwork \"${p}*\" * -DockerHost $h", false)]
    [InlineData("Get-DockerNetwork $net -DockerHost $h | Disconnect-DockerNetwork -Container $c", false)]
    [InlineData("Get-DockerNetworkEndpoint $net -DockerHost $h | Disconnect-DockerNetwork", true)]
    [InlineData("Remove-DockerNetwork $net -Force -Confirm:$false -DockerHost $h", false)]
    [InlineData("Remove-DockerNetwork $net -Force -Confirm:$false -DockerHost $h", true)]
    public async Task It_leaves_again_whatever_the_engine_keeps_the_network_by(string call, bool byId)
    {
        string id = await StoppedAsync("-Attachable");
        await swarm.Ground.PostAsync($"networks/{(byId ? id : $"{_p}net")}/connect", new { Container = $"{_p}c" });
        PSObject shown = Assert.Single(Good("Get-DockerNetworkEndpoint $net -DockerHost $h"));
        Assert.Equal(_p + "net", Text(shown, "Network"));
        Assert.Contains($"{_p}net", Text(Assert.Single(Good("Get-DockerContainer $c -DockerHost $h")), "Networks"),
            StringComparison.Ordinal);
        Good(call);
        Assert.Equal(["bridge"], await KeysAsync());
    }

    [Theory]
    [InlineData("$net")]
    [InlineData("ingress")]
    public async Task A_network_for_services_alone_is_refused_and_the_container_starts(string network)
    {
        await StoppedAsync("");
        foreach (
            string call in new[] { $"Connect-DockerNetwork {network} $c", $"Connect-DockerNetwork {network} $c -WhatIf",
            $"Compare-ContainerName -Connect -Network {network} -Container $c" })
        {
            ErrorRecord refused = Bad(call + " -DockerHost $h");
            Assert.StartsWith("EngineRefused,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("only services may join it", refused.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(["bridge"], await KeysAsync());
        Good("$null = Start-DockerContainer -Container $c -DockerHost $h");
        ErrorRecord made =
            Bad($"Start-DockerContainer $image sleep 300 -Name \"${{p}}d\" -Network {network} -DockerHost $h");
        Assert.Contains("only services may join it", made.ToString(), StringComparison.Ordinal);
        Assert.Empty(Good("Get-DockerContainer \"${p}d*\" -DockerHost $h"));
    }

    public void Dispose()
    {
        if (PrivateFixture.IsPossible)
            Good("Get-DockerContainer \"${p}*\" -DockerHost $h | Remove-DockerContainer -Force -Confirm:$false; "
                + "Get-DockerNetwork \"${p}*\" -DockerHost $h | Remove-DockerNetwork -Confirm:$false");
        _shell.Dispose();
    }

    private (string, object?)[] Variables =>
        [("h", swarm.Ground.Address), ("image", PrivateFixture.Image), ("p", _p), ("net", $"{_p}net"), ("c", $"{_p}c")];

    private System.Collections.ObjectModel.Collection<PSObject> Good(string script) => _shell.Good(script, Variables);

    private ErrorRecord Bad(string script) => _shell.Bad(script, Variables);

    private static string Text(PSObject item, string property) => $"{item.Properties[property].Value}";

    /// <summary>Creates a network without containers, and a container that never ran; returns the network's
    /// id.</summary>
    private async Task<string> StoppedAsync(string settings)
    {
        Assert.SkipUnless(PrivateFixture.IsPossible, "A swarm of one's own takes Linux and root.");
        await swarm.Ground.PostAsync(
            $"containers/create?name={_p}c", new { PrivateFixture.Image, Cmd = new[] { "sleep", "300" } });
        return Text(Assert.Single(Good($"New-DockerNetwork $net -Driver overlay {settings} -DockerHost $h")), "Id");
    }

    /// <summary>Reads the keys of the container's networks in the engine.</summary>
    private async Task<List<string>> KeysAsync() =>
        [.. ((JsonObject)(await swarm.Ground.GetAsync($"containers/{_p}c/json"))!["NetworkSettings"]!["Networks"]!)
            .Select(pair => pair.Key)];
}
