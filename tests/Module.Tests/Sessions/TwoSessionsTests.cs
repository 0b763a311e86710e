using System.Globalization;
using System.Text.Json.Nodes;
using DockerNetwork.ModuleTests.Faults;
using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Sessions;

/// <summary>Two sessions that create, connect, disconnect and remove the same networks at the same time.</summary>
public sealed class TwoSessionsTests(EngineFixture engine) : ModuleTest(engine)
{
    /// <summary>The number of operations of both sessions together; 2000 is the full test, and takes minutes.</summary>
    private static readonly int Operations = int.Parse(
        Environment.GetEnvironmentVariable("DOCKERNETWORK_TEST_OPERATIONS") ?? "120", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_outcome_is_a_success_or_an_error_of_the_contract_and_the_end_is_one_that_they_explain()
    {
        string[] networks = [.. new[] { "a", "b" }.Select(Ground.Name)];
        string[] containers = [.. new[] { "x", "y", "z" }.Select(Ground.Name)];
        foreach (string container in containers)
            await Ground.ContainerAsync(
                container, "none", start: false, settings: new { HostConfig = new { NetworkMode = "bridge" } });

        Operation[][] sessions = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(seed => Task.Run(() => Session(seed, networks, containers))));
        Operation[] all = [.. sessions.SelectMany(session => session)];

        Assert.All(all.Where(operation => !operation.Succeeded), operation =>
        {
            string id = operation.Error!.FullyQualifiedErrorId.Split(',')[0];
            Assert.True(
                FaultRun.IsOfContract(id) && id is not ("EngineUnreachable" or "EngineTimeout"),
                operation.ToString());
        });
        Assert.All(
            new[] { "New", "Remove", "Connect", "Disconnect" },
            verb => Assert.Contains(all, operation => operation.Verb == verb && operation.Succeeded));
        await ExplainAsync(all, networks, containers);
    }

    private Operation[] Session(int seed, string[] networks, string[] containers)
    {
        Random random = new(seed);
        using TestShell shell = new();
        Operation[] operations =
        [
            .. Enumerable.Range(0, Operations / 2).Select(_ => Operation.Any(random, networks, containers))];
        foreach (Operation operation in operations)
            operation.Run(shell, Ground.Label);

        return operations;
    }

    private async Task ExplainAsync(Operation[] all, string[] networks, string[] containers)
    {
        JsonArray there = (JsonArray)(await Ground.GetAsync("networks"))!;
        foreach (string network in networks)
        {
            // Each creation added one, each removal removed one; nothing else changes the number.
            int count = there.Count(item => item!["Name"]!.GetValue<string>() == network);
            Operation[] done = [.. all.Where(operation => operation.Succeeded && operation.Network == network)];
            int made = all.Count(operation => operation.Network == network && operation.Made);
            Assert.True(
                made - done.Count(operation => operation.Verb == "Remove") == count,
                $"{count} of {network} after "
                    + $"{string.Join("; ", all.Where(operation => operation.Network == network && operation.Verb is "New" or "Remove"))}"
            );
            foreach (string container in containers)
            {
                bool isOn =
                    (await Ground.GetAsync($"containers/{container}/json"))!["NetworkSettings"]!["Networks"]![network]
                    is not null;
                Assert.True(
                    Last(done, container).Any(operation => operation.Verb == "Connect" == isOn)
                        || (!isOn && Last(done, container).Length == 0),
                    $"{container} on {network}: {isOn}");
            }
        }
    }

    /// <summary>Returns the operations that may have decided last whether the container is on the network: the one that
    /// ended last, and all that ran at the same time. A removal of the network does not count for a container that does
    /// not run, because that keeps its endpoint.</summary>
    private static Operation[] Last(Operation[] done, string container)
    {
        Operation[] deciding = [.. done.Where(operation => operation.Container == container)];
        return deciding.Length == 0
            ? []
            : [.. deciding.Where(operation => operation.Time.End >= deciding.Max(other => other.Time.Begin))];
    }
}
