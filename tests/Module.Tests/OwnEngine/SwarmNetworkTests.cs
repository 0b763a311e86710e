using System.Management.Automation;
using System.Text.Json.Nodes;
using DockerNetwork.ModuleTests.Parity;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.OwnEngine;

/// <summary>Features that only a swarm has, on a swarm of one node.</summary>
public sealed class SwarmNetworkTests(EngineFixture engine, SwarmOfOne swarm)
    : ModuleTest(engine),
        IClassFixture<SwarmOfOne>
{
    [Fact]
    [Row("network create --attachable")]
    [Row("network create --scope")]
    public async Task An_attachable_network_of_the_swarm_takes_plain_containers()
    {
        SkipWithout();
        PSObject made = Assert.Single(
            Good(
                "New-DockerNetwork spans -Driver overlay -Attachable -Scope swarm -Subnet 10.41.0.0/24 -DockerHost "
                    + "$host1"));
        JsonNode there = (await swarm.Ground.GetAsync($"networks/{made.Properties["Id"].Value}"))!;
        Assert.True(there["Attachable"]!.GetValue<bool>());
        Assert.Equal("swarm", there["Scope"]!.GetValue<string>());

        Good("$null = Start-DockerContainer $image sleep 300 -Name plain1 -Network spans -DockerHost $host1");
        Assert.Equal(
            "plain1", Assert.Single(Good("(Get-DockerNetwork spans -DockerHost $host1).Containers")).ToString());
        Assert.Equal(
            ["spans"],
            Good("Get-DockerNetwork sp* -Scope swarm -DockerHost $host1").Select(item => item.ToString()));
    }

    [Fact]
    [Row("network inspect --verbose")]
    public async Task Detailed_shows_services_with_their_tasks_and_peers()
    {
        SkipWithout();
        Good("$null = New-DockerNetwork mesh -Driver overlay -Attachable -Subnet 10.42.0.0/24 -DockerHost $host1");
        await swarm.ServiceAsync("web", "mesh", replicas: 2, published: 18080);
        await swarm.ServiceAsync("rr", "mesh", replicas: 1, mode: "dnsrr");
        Good("$null = Start-DockerContainer $image sleep 300 -Name plain2 -Network mesh -DockerHost $host1");
        await swarm.RunningAsync(3);

        PSObject network = Assert.Single(Good("Get-DockerNetwork mesh -Detailed -DockerHost $host1"));
        JsonNode raw = (await swarm.Ground.GetAsync("networks/mesh?verbose=true"))!;
        Assert.Equal(
            raw["Peers"]!.AsArray().Select(peer => $"{peer!["Name"]} {peer["IP"]}"),
            Good(
                    "(Get-DockerNetwork mesh -Detailed -DockerHost $host1).Peers | ForEach-Object { \"$($_.Name) "
                        + "$($_.Address)\" }")
                .Select(item => item.ToString()));
        Assert.Equal(["rr", "web"], Names(network, "Services"));

        PSObject web = Service(network, "web");
        Assert.Equal(raw["Services"]!["web"]!["VIP"]!.GetValue<string>(), web.Properties["VirtualAddress"].Value);
        Assert.Equal(2, Items(web, "Tasks").Count);
        Assert.All(
            Items(web, "Tasks"),
            task => Assert.StartsWith("10.42.0.", $"{task.Properties["Address"].Value}", StringComparison.Ordinal));
        Assert.All(Items(web, "Tasks"), task => Assert.Equal("127.0.0.1", task.Properties["NodeAddress"].Value));
        Assert.Null(Service(network, "rr").Properties["VirtualAddress"].Value);

        PSObject ingress = Assert.Single(Good("Get-DockerNetwork -Detailed -DockerHost $host1 | Where-Object Ingress"));
        Assert.Equal("18080->80", Service(ingress, "web").Properties["Ports"].Value.ToString());
        Assert.Empty(Items(network, "AddressUse"));
        Assert.Empty(Names(Assert.Single(Good("Get-DockerNetwork mesh -DockerHost $host1")), "Services"));
    }

    [Fact]
    [Row("network create --ingress")]
    public async Task There_is_one_routing_mesh_and_it_can_be_made_anew()
    {
        SkipWithout();
        ErrorRecord second = Shell.Bad(
            "New-DockerNetwork mesh2 -Driver overlay -Ingress -DockerHost $host1", Variables);
        Assert.Equal(Id("EngineRefused", "New-DockerNetwork"), second.FullyQualifiedErrorId);

        // The mesh of published services cannot be removed, so this test needs a swarm without published services.
        foreach (JsonNode? service in (JsonArray)(await swarm.Ground.GetAsync("services"))!)
            await swarm.Ground.Api.DeleteAsync($"services/{service!["ID"]}", CancellationToken.None);
        await swarm.EndedAsync();

        Good("Remove-DockerNetwork ingress -Confirm:$false -DockerHost $host1");
        await swarm.GoneAsync("ingress");
        PSObject made = Assert.Single(
            Good("New-DockerNetwork mesh3 -Driver overlay -Ingress -Subnet 10.43.0.0/24 -DockerHost $host1"));
        Assert.True(
            (await swarm.Ground.GetAsync($"networks/{made.Properties["Id"].Value}"))!["Ingress"]!.GetValue<bool>());
        Assert.Equal(true, made.Properties["Ingress"].Value);
    }

    private (string, object?)[] Variables => [("host1", swarm.Ground.Address), ("image", PrivateFixture.Image)];

    private static void SkipWithout() =>
        Assert.SkipUnless(PrivateFixture.IsPossible, "A swarm of one's own takes Linux and root.");

    private System.Collections.ObjectModel.Collection<PSObject> Good(string script) => Shell.Good(script, Variables);

    private static PSObject Service(PSObject network, string name) =>
        Items(network, "Services").Single(service => service.Properties["Name"].Value is string text && text == name);

    private static List<string> Names(PSObject item, string list) =>
        [.. Items(item, list).Select(each => $"{each.Properties["Name"].Value}")];

    private static List<PSObject> Items(PSObject item, string list) =>
        [.. ((System.Collections.IEnumerable)item.Properties[list].Value).Cast<object>().Select(PSObject.AsPSObject)];
}
