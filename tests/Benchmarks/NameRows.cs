using System.Diagnostics;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Benchmarks;

/// <summary>Counts the names that a snapshot resolves in a second: 1,000 networks, 2,500 containers with two endpoints
/// each, one core.</summary>
internal static class NameRows
{
    private const int Networks = 1000;
    private const int Containers = 2500;
    private const int Rounds = 15;

    internal static IEnumerable<BenchRow> Run()
    {
        Network[] networks =
        [
            .. Enumerable
                .Range(0, Networks)
                .Select(i => new Network
                {
                    Name = $"net-{i}", Id = $"{i:x64}", Driver = "bridge", Scope = "local",
                })];
        ContainerDetail[] containers = [.. Enumerable.Range(0, Containers).Select(i => Container(i, networks))];
        NamingSnapshot snapshot = new(networks, containers, new NamingRules());
        (NameQuestion Question, DnsClient Client)[] questions =
        [
            .. containers.SelectMany((container, i) => Questions(container, i, snapshot))];
        if (!questions.Any(item => snapshot.Resolve(item.Question, item.Client).IsFound))
            throw new InvalidOperationException("None of the questions has an answer: this measures nothing.");

        return
        [
            BenchRow.AtLeast(
                "questions to a snapshot", "(5,000 endpoints on 1,000 networks, one core)", "/s",
                Enumerable.Range(0, Rounds).Select(_ => PerSecond(snapshot, questions)), 500_000)];
    }

    private static ContainerDetail Container(int i, Network[] networks)
    {
        NetworkEndpoint[] endpoints =
        [
            Endpoint(i, networks[i % Networks], 2), Endpoint(i, networks[((i * 7) + 1) % Networks], 3)];
        return new ContainerDetail
        {
            NetworkMode = endpoints[0].Network,
            Hostname = $"host{i}",
            Container = new Container
            {
                Name = $"c{i}", Id = $"{i + 100000:x64}", State = "running", Endpoints = new(endpoints),
            },
        };
    }

    private static NetworkEndpoint Endpoint(int i, Network network, int last)
    {
        string[] aliases = [$"svc-{network.Name}"];
        return new NetworkEndpoint
        {
            Network = network.Name,
            NetworkId = network.Id,
            IPv4Address = $"10.{i / 250}.{i % 250}.{last}",
            Gateway = "10.0.0.1",
            Aliases = new(aliases),
            DnsNames = new(EndpointNames.Build($"c{i}", aliases, $"{i + 100000:x64}", $"host{i}")),
        };
    }

    private static IEnumerable<(NameQuestion Question, DnsClient Client)> Questions(
        ContainerDetail container, int i, NamingSnapshot snapshot)
    {
        DnsClient client = snapshot.ClientOf(container.Container.Id);
        string network = container.Container.Endpoints[1].Network;
        string[] texts = [$"c{i}", $"SVC-{network}", $"svc-{network}.{network}", "nobody.example.com"];
        foreach (string text in texts)
            yield return (new NameQuestion(text, RecordType.A), client);

        yield return (new NameQuestion($"c{i}", RecordType.AAAA), client);
        yield return (new NameQuestion(container.Container.Endpoints[0].IPv4Address!, RecordType.PTR), client);
    }

    /// <summary>Counts per second of this process's processor time, because the machine may have other work.</summary>
    private static double PerSecond(NamingSnapshot snapshot, (NameQuestion Question, DnsClient Client)[] questions)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        foreach ((NameQuestion question, DnsClient client) in questions)
            snapshot.Resolve(question, client);

        return questions.Length / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
