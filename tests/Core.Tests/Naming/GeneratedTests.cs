using CsCheck;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using Xunit;

namespace DockerNetwork.Core.Tests.Naming;

public sealed class GeneratedTests
{
    private const int Count = 1000;

    private static readonly NameQuestion[] Questions = [.. AllQuestions()];

    [Fact]
    public void The_index_answers_as_the_naive_rules_do()
    {
        int asked = 0;
        Topologies.Engines.Sample(
            made =>
            {
                NamingSnapshot snapshot = made.World.Snapshot;
                NaiveDns naive = new(snapshot.Networks, snapshot.Containers, made.Api);
                foreach (ContainerDetail client in snapshot.Containers)
                {
                    DnsClient from = snapshot.ClientOf(client.Container.Id);
                    foreach (NameQuestion question in Questions)
                    {
                        Assert.Equal(
                            $"{question}: {naive.Resolve(client, question.Text, question.Type)}",
                            $"{question}: {Line(snapshot.Resolve(question, from))}");
                        Interlocked.Increment(ref asked);
                    }
                }
            },
            iter: Count,
            print: Topologies.Describe);
        Assert.True(asked > Count * Questions.Length / 2, $"Only {asked} questions were asked.");
    }

    [Fact]
    public void Every_address_is_the_containers_on_the_network_that_answered() =>
        ForEachAnswer((snapshot, client, question, answer) =>
        {
            if (!answer.IsFound)
            {
                Assert.Empty(answer.Addresses);
                return;
            }

            Assert.Contains(answer.Network, snapshot.ClientOf(client.Container.Id).Networks);
            foreach (NameAddress address in answer.Addresses)
            {
                Assert.Equal(answer.Network!.Id, address.Endpoint!.NetworkId);
                Assert.Contains(
                    address.Address, (string?[])[address.Endpoint.IPv4Address, address.Endpoint.IPv6Address]);
                Assert.Contains(address.Endpoint.State, (string[])["running", "paused"]);
                Assert.Contains(address.Name, address.Endpoint.DnsNames);
            }

            Assert.Equal(
                answer.Addresses.Count, answer
                    .Addresses.Select(address =>
                        address.Address + (question.Type == RecordType.PTR ? address.ContainerId : ""))
                    .Distinct()
                    .Count());
        });

    [Fact]
    public void Case_of_the_name_and_a_dot_at_its_end_change_nothing() =>
        ForEachAnswer((snapshot, client, question, answer) =>
        {
            DnsClient from = snapshot.ClientOf(client.Container.Id);
            if (question.Type == RecordType.PTR || client.Container.Endpoints.Any(endpoint => endpoint.Links.Count > 0))
                return;

            Assert.Equal(Line(answer), Line(snapshot.Resolve(question with { Text = question.Text + "." }, from)));
            if (!question.Text.Contains('.', StringComparison.Ordinal))
                Assert.Equal(
                    Line(answer),
                    Line(snapshot.Resolve(question with { Text = question.Text.ToUpperInvariant() }, from)));
        });

    [Fact]
    public void What_a_network_alone_answers_is_what_a_container_on_it_alone_gets() =>
        ForEachAnswer((snapshot, client, question, answer) =>
        {
            NetworkEndpoint? endpoint = client.Container.Endpoints.Count == 1 ? client.Container.Endpoints[0] : null;
            if (
                endpoint is null
                || endpoint.Links.Count > 0
                || !client.Container.IsRunning
                || !(answer.IsFound || answer.Kind == NameAnswerKind.NoData))
                return;

            Assert.Equal(Line(answer), Line(snapshot.Resolve(question, snapshot.ClientOn(endpoint.NetworkId))));
        });

    private static void ForEachAnswer(Action<NamingSnapshot, ContainerDetail, NameQuestion, NameAnswer> check) =>
        Topologies.Engines.Sample(
            made =>
            {
                NamingSnapshot snapshot = made.World.Snapshot;
                foreach (ContainerDetail client in snapshot.Containers)
                {
                    foreach (NameQuestion question in Questions)
                        check(
                            snapshot, client, question,
                            snapshot.Resolve(question, snapshot.ClientOf(client.Container.Id)));
                }
            },
            iter: Count / 4,
            print: Topologies.Describe);

    private static IEnumerable<NameQuestion> AllQuestions()
    {
        foreach (string word in Topologies.Words)
        {
            foreach (
                string text in (string[])
                    [
                        word, word.ToUpperInvariant(),
                        .. Topologies.PredefinedNames.Select(network => $"{word}.{network}")])
            {
                yield return new NameQuestion(text, RecordType.A);
                yield return new NameQuestion(text, RecordType.AAAA);
            }
        }

        foreach (int network in Enumerable.Range(0, Topologies.PredefinedNames.Length))
        {
            yield return new NameQuestion($"10.{network}.0.3", RecordType.PTR);
            yield return new NameQuestion($"fd00:{network + 1}::3", RecordType.PTR);
        }
    }

    private static string Line(NameAnswer answer)
    {
        if (answer.PointerName is not null || !answer.IsFound)
            return World.Line(answer);

        return $"{string.Join('+', answer.Addresses.Select(address => address.Address).Order(StringComparer.Ordinal))} "
            + $"{answer.Network}";
    }
}
