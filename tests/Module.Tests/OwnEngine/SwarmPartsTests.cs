using System.Management.Automation;
using System.Text.Json.Nodes;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>The module leaves alone the parts of a swarm that have no container, and those that a container does not
/// name. The cases come from moby/moby#37018.</summary>
public sealed class SwarmPartsTests(SwarmOfOne swarm) : IClassFixture<SwarmOfOne>, IDisposable
{
    private readonly TestShell _shell = new();
    private readonly string _p = $"t{Guid.NewGuid().ToString("n")[..6]}-";

    [Fact]
    public async Task Nothing_of_a_swarm_is_orphaned_unused_or_repaired()
    {
        SkipWithout();
        string before = await PartsAsync();
        Assert.Contains("ingress-sbox", before, StringComparison.Ordinal);
        Assert.Empty(Good("Get-DockerNetworkEndpoint -Orphaned -DockerHost $h"));
        Assert.Empty(Good("Repair-DockerNetworkEndpoint -DockerHost $h"));
        Assert.Empty(Good("Get-DockerNetwork docker_gwbridge, ingress -Unused -DockerHost $h"));
        Assert.Equal(before, await PartsAsync());
    }

    [Theory]
    [InlineData("Remove-DockerNetwork docker_gwbridge -Confirm:$false", "NetworkInUse")]
    [InlineData("Remove-DockerNetwork docker_gwbridge -Force -Confirm:$false", "NetworkInUse")]
    [InlineData("Remove-DockerNetwork docker_gwbridge -Force -WhatIf", "NetworkInUse")]
    [InlineData("Compare-ContainerName -RemoveNetwork docker_gwbridge -Force", "NetworkInUse")]
    [InlineData("Disconnect-DockerNetwork docker_gwbridge $c", "EngineRefused")]
    [InlineData("Disconnect-DockerNetwork docker_gwbridge $c -Force", "EngineRefused")]
    [InlineData("Disconnect-DockerNetwork docker_gwbridge $c -PassThru", "EngineRefused")]
    [InlineData("Disconnect-DockerNetwork docker_gwbridge $c -WhatIf", "EngineRefused")]
    [InlineData("Compare-ContainerName -Disconnect -Network docker_gwbridge -Container $c", "EngineRefused")]
    [InlineData(
        "Get-DockerNetwork docker_gwbridge -DockerHost $h | Disconnect-DockerNetwork -Container $c", "EngineRefused")]
    [InlineData("Connect-DockerNetwork docker_gwbridge $c", "EngineRefused")]
    [InlineData("Disconnect-DockerNetwork docker_gwbridge gateway_ingress-sbox -Force", "ContainerNotFound")]
    [InlineData("Disconnect-DockerNetwork ingress ingress-endpoint -Force", "ContainerNotFound")]
    public async Task The_gateway_bridge_keeps_everybody_s_way_out(string call, string kind)
    {
        SkipWithout();
        OnOverlay();
        string before = await PartsAsync();
        ErrorRecord refused = Bad(call.Contains("$h", StringComparison.Ordinal) ? call : call + " -DockerHost $h");
        Assert.StartsWith(kind + ",", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        if (kind != "ContainerNotFound")
            Assert.Contains("swarm", refused.ToString(), StringComparison.Ordinal);
        if (kind == "NetworkInUse")
            Assert.Contains($"'{_p}c'", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await PartsAsync());
        Assert.Contains("default via", Routes($"{_p}c"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Disconnect-DockerNetwork docker_gw* $c")]
    [InlineData("Disconnect-DockerNetwork docker_gwbridge \"${p}*\"")]
    [InlineData("Disconnect-DockerNetwork docker_gw* * -Force")]
    [InlineData("Remove-DockerNetwork docker_gw*, ingress* -Force -Confirm:$false")]
    [InlineData("Repair-DockerNetworkEndpoint docker_gw*, ingress*")]
    public async Task A_wildcard_leaves_the_way_out_alone_and_says_nothing(string call)
    {
        SkipWithout();
        OnOverlay();
        string before = await PartsAsync();
        Assert.Empty(Good(call + " -DockerHost $h"));
        Assert.Equal(before, await PartsAsync());
        Assert.Contains("default via", Routes($"{_p}c"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_was_put_on_the_gateway_bridge_leaves_it_again()
    {
        SkipWithout();
        string before = await PartsAsync();
        Good("$null = Start-DockerContainer $image sleep 300 -Name $c -DockerHost $h; $null = Connect-DockerNetwork "
            + "docker_gwbridge $c -DockerHost $h");
        Assert.Equal($"{_p}c",
            $"{Assert.Single(Good("Disconnect-DockerNetwork docker_gw* $c -PassThru -DockerHost $h")).Properties["Container"].Value}"
        );
        Assert.Equal(before, await PartsAsync());
    }

    [Fact]
    public async Task A_network_of_a_service_is_used_and_its_removal_names_the_service()
    {
        SkipWithout();
        Good("$null = New-DockerNetwork $net -Driver overlay -DockerHost $h; $null = New-DockerNetwork "
            + "\"${net}-free\" -Driver overlay -DockerHost $h");
        await swarm.ServiceAsync($"{_p}svc", $"{_p}net", replicas: 0);
        Assert.Equal([$"{_p}net-free"],
            Good("Get-DockerNetwork \"${p}*\" -Unused -DockerHost $h").Select(network => $"{network}"));

        foreach (
            string call in new[] { "Remove-DockerNetwork $net -Confirm:$false",
            "Remove-DockerNetwork $net -Force -Confirm:$false", "Remove-DockerNetwork $net -WhatIf",
            "Compare-ContainerName -RemoveNetwork $net" })
        {
            ErrorRecord refused = Bad(call + " -DockerHost $h");
            Assert.StartsWith("NetworkInUse,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains($"service '{_p}svc'", refused.ToString(), StringComparison.Ordinal);
            Assert.Contains(
                $"Disconnect-DockerNetwork {_p}net -Service {_p}svc", refused.ToString(), StringComparison.Ordinal);
            Assert.DoesNotMatch("\\b[0-9a-z]{25}\\b", refused.ToString());
        }

        Good("Disconnect-DockerNetwork * -Service \"${p}s*\" -DockerHost $h");
        Good("Get-DockerNetwork \"${p}*\" -Unused -DockerHost $h | Remove-DockerNetwork -Confirm:$false");
        Assert.Empty(Good("Get-DockerNetwork \"${p}*\" -DockerHost $h"));
    }

    [Theory]
    [InlineData("host")]
    [InlineData("none")]
    [InlineData("docker_gwbridge")]
    public async Task A_service_joins_no_network_that_its_tasks_would_not_start_on(string network)
    {
        SkipWithout();
        Good("$null = New-DockerNetwork $net -Driver overlay -DockerHost $h");
        await swarm.ServiceAsync($"{_p}svc", $"{_p}net", replicas: 0);
        Assert.StartsWith("EngineRefused,",
            Bad("Connect-DockerNetwork $name -Service \"${p}svc\" -DockerHost $h", ("name", network))
            .FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal([$"{_p}net"],
            Good("(Get-DockerService \"${p}svc\" -DockerHost $h).Networks.Network").Select(name => $"{name}"));
    }

    [Fact]
    public async Task The_routing_mesh_is_kept_by_the_services_that_publish_ports()
    {
        SkipWithout();
        Good("$null = New-DockerNetwork $net -Driver overlay -DockerHost $h");
        await swarm.ServiceAsync($"{_p}web", $"{_p}net", replicas: 0, published: 18090);
        ErrorRecord refused = Bad("Remove-DockerNetwork ingress -Force -Confirm:$false -DockerHost $h");
        Assert.StartsWith("NetworkInUse,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"service '{_p}web'", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            $"docker service update --publish-rm 80/tcp {_p}web", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_disconnected_by_its_service_alone()
    {
        SkipWithout();
        Good("$null = New-DockerNetwork $net -Driver overlay -DockerHost $h");
        await swarm.ServiceAsync($"{_p}web", $"{_p}net", replicas: 1);
        string task = await TaskAsync("web");
        ErrorRecord refused = Bad("Disconnect-DockerNetwork $net $task -DockerHost $h", ("task", task));
        Assert.StartsWith("EngineRefused,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(
            $"Disconnect-DockerNetwork {_p}net -Service {_p}web", refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(
            Good("Disconnect-DockerNetwork $net \"${p}*\" -DockerHost $h; Disconnect-DockerNetwork \"${p}*\" $task "
            + "-Force -DockerHost $h", ("task", task)));
        Assert.Equal([$"{_p}net"],
            Good("(Get-DockerContainer $task -DockerHost $h).Networks", ("task", task))
            .Select(network => $"{network}"));
    }

    [Fact]
    public async Task With_force_a_network_of_plain_containers_is_removed_with_its_load_balancer()
    {
        SkipWithout();
        OnOverlay();
        Good("$null = Start-DockerContainer $image sleep 300 -Name \"${p}d\" -Network $net -DockerHost $h; "
            + "Stop-DockerContainer \"${p}d\" -GracePeriod 0 -DockerHost $h");
        ErrorRecord refused = Bad("Remove-DockerNetwork $net -Confirm:$false -DockerHost $h");
        Assert.StartsWith("NetworkInUse,", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"{_p}c", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("-endpoint", refused.ToString(), StringComparison.Ordinal);
        Good("Remove-DockerNetwork $net -Force -Confirm:$false -DockerHost $h");
        await swarm.GoneAsync($"{_p}net");
        Assert.Empty(
            Good("Get-DockerNetworkEndpoint -Orphaned -DockerHost $h | Where-Object Container -like \"${p}*\""));
    }

    [Fact]
    public void The_load_balancer_is_no_container_of_a_network_that_is_there_already()
    {
        SkipWithout();
        OnOverlay();
        Assert.Equal([$"{_p}c"],
            Good("(New-DockerNetwork $net -Driver overlay -IfNotExists -DockerHost $h).Containers")
            .Select(member => $"{member}"));
    }

    public void Dispose()
    {
        if (PrivateFixture.IsPossible)
        {
            foreach (JsonNode? service in (JsonArray)swarm.Ground.GetAsync("services").GetAwaiter().GetResult()!)
                if (service!["Spec"]!["Name"]!.GetValue<string>().StartsWith(_p, StringComparison.Ordinal))
                    swarm.Ground.Api.DeleteAsync($"services/{service["ID"]}", CancellationToken.None).GetAwaiter()
                        .GetResult();
            swarm.EndedAsync().GetAwaiter().GetResult();
            Good("Get-DockerContainer \"${p}*\" -DockerHost $h | Remove-DockerContainer -Force -Confirm:$false; "
                + "Get-DockerNetwork \"${p}*\" -DockerHost $h | Remove-DockerNetwork -Confirm:$false");
        }

        _shell.Dispose();
    }

    private static void SkipWithout() =>
        Assert.SkipUnless(PrivateFixture.IsPossible, "A swarm of one's own takes Linux and root.");

    private (string, object?)[] Variables =>
        [("h", swarm.Ground.Address), ("image", PrivateFixture.Image), ("p", _p), ("net", $"{_p}net"), ("c", $"{_p}c")];

    private System.Collections.ObjectModel.Collection<PSObject> Good(string script, params (string, object?)[] more) =>
        _shell.Good(script, [.. Variables, .. more]);

    private ErrorRecord Bad(string script, params (string, object?)[] more) =>
        _shell.Bad(script, [.. Variables, .. more]);

    private void OnOverlay() =>
        Good("$null = New-DockerNetwork $net -Driver overlay -Attachable -DockerHost $h; $null = "
            + "Start-DockerContainer $image sleep 300 -Name $c -Network $net -DockerHost $h");

    private string Routes(string container) =>
        string.Join('\n', Good("Invoke-DockerCommand $name ip route -DockerHost $h", ("name", container)));

    private Task<string> PartsAsync() => swarm.PartsAsync();

    private async Task<string> TaskAsync(string service)
    {
        string? name = null;
        await SwarmOfOne.UntilAsync(
            async () => (name = await swarm.TaskContainerAsync(_p + service)) is not null,
            $"no task of service {service} runs");
        return name!;
    }
}
