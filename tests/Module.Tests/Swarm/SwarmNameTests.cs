using System.Management.Automation;

namespace DockerNetwork.ModuleTests.Swarm;

/// <summary>Compares the prediction with the engines' own DNS, on both nodes.</summary>
public sealed class SwarmNameTests(SwarmFixture ground) : SwarmTest(ground)
{
    private const string Both = """
        foreach ($name in $names) {
            $ask = @{ Name = $name; From = $from; DockerHost = $node; ErrorAction = 'SilentlyContinue' }
            $predicted = @(Resolve-ContainerName @ask -ErrorVariable why)
            $live = @(Resolve-ContainerName @ask -Live)
            [pscustomobject]@{ Name = $name; Predicted = [string[]]$predicted.ForEach('ToString'); Live = [string[]]$live.ForEach('ToString'); Why = "$why" }
        }
        """;

    [Fact]
    public async Task Both_nodes_answer_as_predicted_and_what_cannot_be_known_is_said()
    {
        Dictionary<string, string> ids = await SetAsync();
        string[] services = ["web", "www", "rr", "round"];
        string[] known =
        [
            Name("here"), Name("there"), "HERE-ALIAS", $"{Name("here")}.{Name("net")}",
            .. services.SelectMany(name => Full(name)),
            .. services.SelectMany(name => Full(name)).Select(name => $"tasks.{name}"),
            "nobody", "tasks.nobody", Name("web").ToUpperInvariant(), $"{Name("web")}.{Name("net")}",
            $"tasks.{Name("web")}.{Name("net")}",
        ];
        string[] shortIds = [.. ids.Values.Select(id => id[..12]), .. await TaskIdsAsync()];
        string[] addresses =
        [
            .. Shell
                .Good("Get-DockerNetworkEndpoint $net -DockerHost $manager | ForEach-Object IPv4Address", Names)
                .Select(address => $"{address}")];
        Assert.Equal(6, addresses.Length);

        Check(
            Manager.Address, Name("here"),
            [.. known.Where(name => name != "HERE-ALIAS"), .. shortIds, .. addresses, "here-alias", "here-host"],
            known: true);
        Check(Manager.Address, Name("here"), ["there-alias", "there-host"], known: false);
        Check(
            Worker.Address, Name("there"),
            [
                Name("here"), Name("there"), Name("web"), Name("rr"), $"tasks.{Name("web")}",
                $"tasks.{Name("rr")}", "there-alias", "there-host", .. addresses],
            known: true);
        Check(
            Worker.Address, Name("there"), ["here-alias", "here-host", "www", "tasks.round", shortIds[0]],
            known: false);
    }

    [Fact]
    public async Task A_network_without_a_container_of_the_managers_is_answered_from_its_books()
    {
        await OverlayAsync();
        string id = await ContainerAsync(Worker, "far", Name("net"), []);
        PSObject record = Assert.Single(
            Shell.Good("Resolve-ContainerName $far -Network $net -DockerHost $manager", [.. Names, ("far", id[..12])]));
        Assert.Equal(
            ("ShortId", "node2"), ($"{record.Properties["MatchedBy"].Value}", $"{record.Properties["Node"].Value}"));
        Assert.Equal(id, record.Properties["ContainerId"].Value);
    }

    // The shared address of a service is not tested: it needs IPVS, which not every kernel has.
    [Fact]
    public async Task Connections_are_tested_across_nodes()
    {
        await SetAsync();
        string[] tests = [.. Shell.Good("""
            Test-ContainerConnection -From "${p}here" -To "${p}there", "tasks.${p}web", "${p}rr", "${p}nobody" -DockerHost $manager | ForEach-Object { "$($_.Name) $($_.Succeeded) $($_.Reason) $($_.Network)" }
            """, Names).Select(test => $"{test}")];
        Assert.Equal(
            [
                $"{Name("there")} True  {Name("net")}", $"tasks.{Name("web")} True  {Name("net")}",
                $"{Name("rr")} True  {Name("net")}", $"{Name("nobody")} False NameNotFound "],
            tests);
    }

    [Fact]
    public async Task A_name_of_another_node_is_waited_for_and_told_with_its_node()
    {
        await OverlayAsync();
        await ContainerAsync(Manager, "here", Name("net"), []);
        Task<string> later = Task.Run(async () =>
        {
            await Task.Delay(1500);
            return await ContainerAsync(Worker, "late", Name("net"), []);
        });
        PSObject record = Assert.Single(
            Shell.Good("Wait-ContainerName \"${p}late\" -From \"${p}here\" -TimeoutSec 60 -DockerHost $manager", Names)
        );
        Assert.Equal(
            (await later, "node2", "Live"),
            (
                record.Properties["ContainerId"].Value, $"{record.Properties["Node"].Value}",
                $"{record.Properties["Source"].Value}"));
    }

    [Fact]
    public async Task Names_of_the_network_are_listed_with_their_nodes()
    {
        await SetAsync();
        string[] names =
        [
            .. Shell
                .Good(
                    "Get-ContainerName -Network $net -DockerHost $manager | ForEach-Object { \"$($_.Name) $($_.MatchedBy) $($_.Node)\" }",
                    Names)
                .Select(name => $"{name}")];
        Assert.Contains($"{Name("there")} ContainerName node2", names);
        Assert.Contains($"{Name("web")} Service ", names);
        Assert.Contains("www Service ", names);
        Assert.Contains($"tasks.{Name("web")} Task node2", names);
        Assert.Contains("here-alias Alias ", names);
        Assert.DoesNotContain(names, name => name.StartsWith("there-alias", StringComparison.Ordinal));
    }

    private void Check(Uri node, string from, string[] names, bool known)
    {
        foreach (PSObject row in Shell.Good(Both, ("names", names), ("from", from), ("node", node)))
        {
            string[] predicted = [.. ((string[])row.Properties["Predicted"].Value).Order(StringComparer.Ordinal)];
            string[] live = [.. ((string[])row.Properties["Live"].Value).Order(StringComparer.Ordinal)];
            string where = $"{row.Properties["Name"].Value} from {from}";
            if (known)
                Assert.Equal($"{where}: {string.Join(' ', live)}", $"{where}: {string.Join(' ', predicted)}");
            else
                Assert.Equal(
                    (where, 0, true, true),
                    (
                        where, predicted.Length, live.Length > 0,
                        $"{row.Properties["Why"].Value}".Contains("something on another node", StringComparison.Ordinal)
                    ));
        }
    }

    private string[] Full(string name) => [name is "web" or "rr" ? Name(name) : name];

    private async Task<Dictionary<string, string>> SetAsync()
    {
        string network = await OverlayAsync();
        Dictionary<string, string> ids = new()
        {
            ["here"] = await ContainerAsync(Manager, "here", Name("net"), ["here-alias"], "here-host"),
            ["there"] = await ContainerAsync(Worker, "there", Name("net"), ["there-alias"], "there-host"),
        };
        await Task.WhenAll(ServiceAsync("web", network, ["www"]), ServiceAsync("rr", network, ["round"], "dnsrr"));
        await UntilAsync(GossipedAsync);
        return ids;
    }

    // The nodes exchange a new endpoint a moment after its container runs.
    private async Task<bool> GossipedAsync()
    {
        foreach (DockerNetwork.Testing.EngineApi node in Ground.Nodes)
        {
            System.Text.Json.Nodes.JsonNode? network = await node.GetAsync(
                $"networks/{Name("net")}?verbose=true", CancellationToken.None);
            if (
                network?["Services"] is not System.Text.Json.Nodes.JsonObject services
                || services.Sum(service => ((System.Text.Json.Nodes.JsonArray)service.Value!["Tasks"]!).Count) < 6)
                return false;
        }

        return true;
    }

    private async Task<string[]> TaskIdsAsync()
    {
        System.Text.Json.Nodes.JsonArray tasks = (System.Text.Json.Nodes.JsonArray)
            (await Manager.GetAsync("tasks", CancellationToken.None))!;
        return [.. tasks
            .Where(task =>
                (string?)task!["Status"]!["State"] == "running"
                && ((string)task["NetworksAttachments"]![0]!["Network"]!["Spec"]!["Name"]!) == Name("net"))
            .Select(task => ((string)task!["Status"]!["ContainerStatus"]!["ContainerID"]!)[..12])];
    }
}
