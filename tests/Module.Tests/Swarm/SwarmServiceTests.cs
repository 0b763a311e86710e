using System.Management.Automation;
using System.Text.Json.Nodes;

namespace DockerNetwork.ModuleTests.Swarm;

public sealed class SwarmServiceTests(SwarmFixture ground) : SwarmTest(ground)
{
    [Fact]
    public async Task Services_are_listed_with_their_networks_and_chosen_in_every_way()
    {
        string network = await OverlayAsync();
        string id = await ServiceAsync("web", network, ["www"]);
        await ServiceAsync("rr", network, [], "dnsrr", replicas: 1);
        PSObject service = Assert.Single(Shell.Good("Get-DockerService \"${p}web\" -DockerHost $manager", Names));
        Service web = Typed(service);
        Assert.Equal(
            (id, "Replicated", 2, 2, "alpine", "Vip"),
            (web.Id, web.Mode, web.Running, web.Desired, web.Image, web.EndpointMode));
        Assert.Equal(Name("net"), web.Network);
        Assert.Equal("www", web.Aliases);
        JsonNode? inspected = await Manager.GetAsync($"services/{id}", CancellationToken.None);
        Assert.Equal(((string)inspected!["Endpoint"]!["VirtualIPs"]![0]!["Addr"]!).Split('/')[0], web.VirtualAddress);

        string[] Found(string call) =>
            [
                .. Shell
                    .Good($"{call} -DockerHost $manager | ForEach-Object Name", [.. Names, ("id", id)])
                    .Select(name => $"{name}"[Name("").Length..])];
        Assert.Equal(["rr", "web"], Found("Get-DockerService \"${p}*\""));
        Assert.Equal(["rr", "web"], Found("Get-DockerService -Network $net"));
        Assert.Equal(["web"], Found("Get-DockerService -Id $id.Substring(0, 12)"));
        Assert.Equal(["web"], Found("Get-DockerService -Label 'tier=web' -Network $net"));
        Assert.Equal(["rr"], Found("\"${p}rr\" | Get-DockerService"));
        Assert.Empty(Found("Get-DockerService \"${p}none*\""));
        Assert.Equal("ServiceNotFound", Kind("Get-DockerService \"${p}none\" -DockerHost $manager"));
        Assert.Equal("EngineRefused", Kind("Get-DockerService -DockerHost $worker"));
        Assert.Contains(
            "is a worker of it", Shell.Bad("Get-DockerService -DockerHost $worker", Names).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_joins_a_network_under_an_alias_and_leaves_it_again()
    {
        await OverlayAsync();
        string id = await ServiceAsync("web", null, []);
        await ContainerAsync(Manager, "client", Name("net"), []);
        PSObject[] endpoints =
        [
            .. Shell.Good(
                "Connect-DockerNetwork $net -Service \"${p}web\" -Alias www, shop -DockerHost $manager", Names)];
        Assert.Equal(2, endpoints.Length);
        Assert.All(endpoints, endpoint => Assert.Equal("www, shop", $"{endpoint.Properties["Aliases"].Value}"));
        Assert.Single(endpoints, endpoint => $"{endpoint.Properties["Node"].Value}" == "node2");
        Assert.NotEmpty(
            Shell.Good("Wait-ContainerName shop -From \"${p}client\" -TimeoutSec 30 -DockerHost $manager", Names));
        Assert.Equal(
            Shell
                .Good("(Resolve-ContainerName shop -From \"${p}client\" -Live -DockerHost $manager).IPAddress", Names)[
                    0]
                .ToString(),
            Shell
                .Good("(Resolve-ContainerName www -From \"${p}client\" -DockerHost $manager).IPAddress", Names)[0]
                .ToString());

        string version = await VersionAsync(id);
        Assert.Equal(
            2, Shell
                .Good(
                    "Connect-DockerNetwork $net -Service (Get-DockerService \"${p}web\" -DockerHost $manager) -Alias "
                        + "shop",
                    Names)
                .Count);
        Assert.Equal(version, await VersionAsync(id));
        ErrorRecord other = Shell.Bad(
            "Connect-DockerNetwork $net -Service \"${p}web\" -Alias other -DockerHost $manager", Names);
        Assert.StartsWith("AlreadyConnected,", other.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(
            $"Disconnect-DockerNetwork {Name("net")} -Service {Name("web")}", other.ToString(),
            StringComparison.Ordinal);

        Assert.Equal(
            2,
            Shell.Good("Disconnect-DockerNetwork $net -Service \"${p}web\" -PassThru -DockerHost $manager", Names).Count
        );
        Assert.Empty(Shell.Good("Get-DockerService -Network $net -DockerHost $manager", Names));
        Assert.Equal("NotConnected", Kind("Disconnect-DockerNetwork $net -Service \"${p}web\" -DockerHost $manager"));
    }

    [Fact]
    public async Task A_service_is_left_alone_under_WhatIf_and_keeps_its_other_settings()
    {
        await OverlayAsync();
        string id = await ServiceAsync("web", null, [], hostname: "shop");
        string version = await VersionAsync(id);
        Assert.Empty(Shell.Good("Connect-DockerNetwork $net -Service \"${p}web\" -WhatIf -DockerHost $manager", Names));
        Assert.Equal(version, await VersionAsync(id));
        JsonNode before = (await Manager.GetAsync($"services/{id}", CancellationToken.None))!["Spec"]!;
        Shell.Good("Connect-DockerNetwork $net -Service \"${p}web\" -DockerHost $manager", Names);
        JsonNode after = (await Manager.GetAsync($"services/{id}", CancellationToken.None))!["Spec"]!;
        Assert.Equal(
            $"[{{\"Target\":\"{(string)(await Manager.GetAsync($"networks/{Name("net")}", CancellationToken.None))!["Id"]!}\"}}]",
            after["TaskTemplate"]!["Networks"]!.ToJsonString());
        ((JsonObject)after["TaskTemplate"]!).Remove("Networks");
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public async Task An_update_that_takes_too_long_is_a_timeout_and_goes_on()
    {
        await OverlayAsync();
        await ServiceAsync("web", null, []);
        ErrorRecord late = Shell.Bad(
            "Connect-DockerNetwork $net -Service \"${p}web\" -UpdateTimeoutSec 1 -DockerHost $manager", Names);
        Assert.StartsWith("EngineTimeout,", late.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Get-DockerService", late.ToString(), StringComparison.Ordinal);
        await UntilAsync(() =>
            Task.FromResult(
                Shell.Good("(Get-DockerService \"${p}web\" -DockerHost $manager).UpdateState", Names)[0]?.ToString()
                    == "completed"));
    }

    private string Kind(string call) => Shell.Bad(call, Names).FullyQualifiedErrorId.Split(',')[0];

    private async Task<string> VersionAsync(string id) =>
        (await Manager.GetAsync($"services/{id}", CancellationToken.None))!["Version"]!["Index"]!.ToString();

    private sealed record Service(
        string Id, string Mode, int Running, int Desired, string Image, string EndpointMode, string Network,
        string Aliases, string VirtualAddress);

    private static Service Typed(PSObject service)
    {
        PSObject network = PSObject.AsPSObject(((System.Collections.IList)service.Properties["Networks"].Value)[0]!);
        string Text(PSObject item, string property) => $"{item.Properties[property].Value}";
        return new Service(
            Text(service, "Id"), Text(service, "Mode"), (int)service.Properties["RunningReplicas"].Value,
            (int)service.Properties["DesiredReplicas"].Value, Text(service, "Image"),
            Text(service, "EndpointMode"), Text(network, "Network"), Text(network, "Aliases"),
            Text(network, "VirtualAddress"));
    }
}
