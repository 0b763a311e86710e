using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Fidelity.Dns;
using DockerNetwork.Fidelity.Topologies;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>Creates a topology on an engine. Sends the same questions of every running container to its DNS and to the
/// prediction.</summary>
/// <param name="laboratory">The engine.</param>
internal sealed class Differential(Laboratory laboratory)
{
    private const int QuestionsEach = 300;

    // All questions of a client without a DNS are alike.
    private const int QuestionsWithoutDns = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SilencePatience = TimeSpan.FromMilliseconds(400);

    /// <summary>The API version in use.</summary>
    public Version Api => laboratory.Engine.Api;

    /// <summary>Compares one topology.</summary>
    /// <param name="plan">The topology.</param>
    /// <param name="cancellationToken">Ends the comparison; the created objects are removed.</param>
    public async Task<Tally> CompareAsync(TopologyPlan plan, CancellationToken cancellationToken)
    {
        await using Site site = new(laboratory.Fixture);
        await site.BuildAsync(plan, cancellationToken);
        HashSet<string> ids = [.. site.Ids];
        IReadOnlyList<Network> networks = await laboratory.Engine.Networks.ListAsync(cancellationToken);
        IReadOnlyList<Container> containers = await laboratory.Engine.Containers.ListAsync(cancellationToken);
        Container[] own =
        [
            .. containers
                .Where(container => ids.Contains(container.Id))
                .OrderBy(container => container.Name, StringComparer.Ordinal)];
        ContainerDetail[] details = await Task.WhenAll(
            own.Select(container => laboratory.Engine.Containers.InspectAsync(container.Id, cancellationToken)));
        QuestionMaker maker = new(
            [.. networks.Where(network => ids.Contains(network.Id))], details, plan.Words.Select(site.Word));
        SnapshotLoader loader = new(laboratory.Engine, networks, containers);
        Random random = new(plan.Seed);
        // The questions are chosen in one order, so that a seed gives the same ones each time; they are sent in
        // parallel.
        (Container Client, IReadOnlyList<NameQuestion> Questions)[] chosen =
            [
                .. own.Where(container => container.IsRunning)
                    .Select(container => (container, maker.Choose(random, QuestionsEach)))];
        Tally tally = new();
        foreach (
            Tally client in await Task.WhenAll(
                chosen.Select(one => AskAsync(one.Client, loader, one.Questions, cancellationToken))))
            tally.Add(client);

        tally.CountTopology();
        return tally;
    }

    private async Task<Tally> AskAsync(
        Container container, SnapshotLoader loader, IReadOnlyList<NameQuestion> questions,
        CancellationToken cancellationToken)
    {
        Tally tally = new();
        NamingSnapshot snapshot = await loader.AroundAsync(
            new ResourceId(container.Id, container.Name), cancellationToken);
        DnsClient client = snapshot.ClientOf(container.Id);
        // A container that shares the network of an ended container has no resolver.
        if (snapshot.Resolve(questions[0], client).Kind == NameAnswerKind.ClientNotRunning)
            return tally;
        using DnsProxy door = await laboratory.Process.OpenAsync(container.Id, cancellationToken);
        tally.CountClient();
        if (snapshot.Resolve(questions[0], client).Kind == NameAnswerKind.NoEmbeddedDns)
            questions = [.. questions.Take(QuestionsWithoutDns)];
        foreach (
            IGrouping<bool, Pair> group in questions
                .Select(question => Predict(question, snapshot, client))
                .GroupBy(pair => pair.Expected.IsSilence))
            await CompareAsync(client, door, [.. group], group.Key, tally, cancellationToken);
        return tally;
    }

    private Pair Predict(NameQuestion question, NamingSnapshot snapshot, DnsClient client)
    {
        NameAnswer answer = snapshot.Resolve(question, client);
        return new Pair(answer, Expectation.Of(answer, client, laboratory.Fixture.IsPrivate));
    }

    // An unexpected reply comes soon. For an expected one, a busy machine gets more time and a second attempt.
    private static async Task CompareAsync(
        DnsClient client, DnsProxy door, Pair[] pairs, bool silence, Tally tally,
        CancellationToken cancellationToken)
    {
        NameQuestion[] questions = [.. pairs.Select(pair => pair.Answer.Question)];
        DnsReply[] replies = await door.AskAsync(
            questions, silence ? SilencePatience : Patience, silence ? 1 : 3, cancellationToken);
        foreach ((Pair pair, DnsReply reply) in pairs.Zip(replies))
        {
            bool fits = pair.Expected.Fits(reply);
            tally.Count(
                pair.Answer.Kind,
                fits ? null : new Mismatch(client.Name, pair.Answer.Question, pair.Answer.Kind, pair.Expected, reply));
        }
    }

    private sealed record Pair(NameAnswer Answer, Expectation Expected);
}
