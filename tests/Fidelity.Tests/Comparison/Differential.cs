using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Engine;
using DockerNetwork.Fidelity.Dns;
using DockerNetwork.Fidelity.Topologies;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>Makes a topology on an engine and lets every container of it that runs ask its DNS and the prediction the same questions.</summary>
public sealed class Differential : IDisposable
{
    private const int QuestionsEach = 300;

    // Of an asker without a DNS all questions are alike.
    private const int QuestionsWithoutDns = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SilencePatience = TimeSpan.FromMilliseconds(400);

    private readonly EngineFixture _fixture;
    private readonly EngineConnector _connector;
    private readonly INetworkEngine _engine;
    private readonly EngineProcess _process;

    private Differential(EngineFixture fixture, EngineConnector connector, INetworkEngine engine, EngineProcess process)
    {
        _fixture = fixture;
        _connector = connector;
        _engine = engine;
        _process = process;
    }

    /// <summary>Opens the engine.</summary>
    /// <returns>Null where its containers' network namespaces cannot be entered: that takes root on the engine's own Linux machine.</returns>
    public static async Task<Differential?> OpenAsync(EngineFixture fixture, CancellationToken cancellationToken)
    {
        if (await EngineProcess.FindAsync(fixture.Api, cancellationToken) is not EngineProcess process)
            return null;
        EngineConnector connector = new();
        INetworkEngine engine = await connector.OpenAsync(connector.FindAddress(fixture.Address), TimeSpan.FromMinutes(2), cancellationToken);
        return new Differential(fixture, connector, engine, process);
    }

    /// <summary>Compares one topology.</summary>
    /// <param name="plan">The topology.</param>
    /// <param name="cancellationToken">Ends it; what was made is removed.</param>
    public async Task<Tally> CompareAsync(TopologyPlan plan, CancellationToken cancellationToken)
    {
        await using Site site = new(_fixture);
        await site.BuildAsync(plan, cancellationToken);
        HashSet<string> ids = [.. site.Ids];
        IReadOnlyList<Network> networks = await _engine.Networks.ListAsync(cancellationToken);
        IReadOnlyList<Container> containers = await _engine.Containers.ListAsync(cancellationToken);
        Container[] own = [.. containers.Where(container => ids.Contains(container.Id)).OrderBy(container => container.Name, StringComparer.Ordinal)];
        ContainerDetail[] details = await Task.WhenAll(own.Select(container => _engine.Containers.InspectAsync(container.Id, cancellationToken)));
        QuestionMaker maker = new([.. networks.Where(network => ids.Contains(network.Id))], details, plan.Words.Select(site.Word));
        NamingLoader loader = new(_engine, networks, containers);
        Random random = new(plan.Seed);
        // The questions are chosen in one order, so that a seed asks the same ones each time; they are asked side by side.
        (Container Asker, IReadOnlyList<NameQuestion> Questions)[] chosen =
            [.. own.Where(container => container.IsRunning).Select(container => (container, maker.Choose(random, QuestionsEach)))];
        Tally tally = new();
        foreach (Tally asker in await Task.WhenAll(chosen.Select(one => AskAsync(one.Asker, loader, one.Questions, cancellationToken))))
            tally.Add(asker);

        tally.CountTopology();
        return tally;
    }

    public void Dispose() => _connector.Dispose();

    private async Task<Tally> AskAsync(Container container, NamingLoader loader, IReadOnlyList<NameQuestion> questions, CancellationToken cancellationToken)
    {
        Tally tally = new();
        NamingSnapshot snapshot = await loader.AroundAsync(new Handle(container.Id, container.Name), cancellationToken);
        NameAsker asker = snapshot.AskerOf(container.Id);
        // Who shares the network of a container that has ended has nobody to ask.
        if (snapshot.Resolve(questions[0], asker).Kind == NameAnswerKind.AskerNotRunning)
            return tally;
        using DnsDoor door = await _process.OpenAsync(container.Id, cancellationToken);
        tally.CountAsker();
        if (snapshot.Resolve(questions[0], asker).Kind == NameAnswerKind.NoEmbeddedDns)
            questions = [.. questions.Take(QuestionsWithoutDns)];
        foreach (IGrouping<bool, Pair> group in questions.Select(question => Predict(question, snapshot, asker)).GroupBy(pair => pair.Expected.IsSilence))
            await CompareAsync(asker, door, [.. group], group.Key, tally, cancellationToken);
        return tally;
    }

    private Pair Predict(NameQuestion question, NamingSnapshot snapshot, NameAsker asker)
    {
        NameAnswer answer = snapshot.Resolve(question, asker);
        return new Pair(answer, Expectation.Of(answer, asker, _fixture.IsPrivate));
    }

    // A reply that comes where none is expected comes soon; where one is expected, a busy machine gets more time and a second chance.
    private static async Task CompareAsync(NameAsker asker, DnsDoor door, Pair[] pairs, bool silence, Tally tally, CancellationToken cancellationToken)
    {
        NameQuestion[] questions = [.. pairs.Select(pair => pair.Answer.Question)];
        DnsReply[] replies = await door.AskAsync(questions, silence ? SilencePatience : Patience, silence ? 1 : 3, cancellationToken);
        foreach ((Pair pair, DnsReply reply) in pairs.Zip(replies))
        {
            bool fits = pair.Expected.Fits(reply);
            tally.Count(pair.Answer.Kind, fits ? null : new Mismatch(asker.Name, pair.Answer.Question, pair.Answer.Kind, pair.Expected, reply));
        }
    }

    private sealed record Pair(NameAnswer Answer, Expectation Expected);
}
