using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Fidelity.Dns;
using DockerNetwork.Fidelity.Topologies;

namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>Creates a topology on an engine and changes it step by step. Compares the prediction of each change with
/// the responses that every container gets before and after it.</summary>
/// <param name="laboratory">The engine.</param>
internal sealed class PreviewComparison(Laboratory laboratory)
{
    private const int UnknownDotted = 24;
    private const int Looks = 3;

    /// <summary>Changes one topology.</summary>
    /// <param name="seed">The seed of the topology and its changes.</param>
    /// <param name="changes">The number of successive changes.</param>
    /// <param name="cancellationToken">Ends the comparison; the created objects are removed.</param>
    public async Task<PreviewTally> CompareAsync(int seed, int changes, CancellationToken cancellationToken)
    {
        TopologyPlan plan = TopologyGenerator.Generate(seed, laboratory.Engine.Api);
        await using Site site = new(laboratory.Fixture);
        await site.BuildAsync(plan, cancellationToken);
        ChangeGenerator generator = new(seed, site.Ids);
        Random random = new(seed);
        HashSet<string> words = [.. plan.Words.Select(site.Word)];
        List<string> done = [];
        PreviewTally tally = new();
        for (int i = 0; i < changes; i++)
        {
            NamingSnapshot now = await LookAsync(site, cancellationToken);
            if (generator.Next(now) is not EngineChange change)
                break;
            words.UnionWith(change.Words);
            done.Add(change.ToString());
            await CompareAsync(new Round(seed, site, now, change, [.. done]), words, random, tally, cancellationToken);
        }

        tally.CountTopology();
        return tally;
    }

    private async Task CompareAsync(
        Round round, HashSet<string> words, Random random, PreviewTally tally, CancellationToken cancellationToken)
    {
        NamingSnapshot foreseen = round.Change.Foresee(round.Now);
        ChangeJudge reports = new(round.Now, foreseen, foreseen);
        List<AskedAround> clients = [];
        try
        {
            foreach (Container container in Clients(round.Now, foreseen))
            {
                IEnumerable<NameQuestion> questions = Questions(container.Id, round.Now, foreseen, words, random)
                    .Concat(reports.Reported(container.Id))
                    .Distinct();
                clients.Add(
                    await AskedAround.OpenAsync(
                        laboratory.Process, container,
                        [.. questions.Where(question => WireName.Of(question.Text) is not null)], cancellationToken));
                await clients[^1].AskBeforeAsync(round.Now, cancellationToken);
            }

            string? refusal = await MakeAsync(round.Change, cancellationToken);
            ChangeJudge judge = new(round.Now, foreseen, await LookAsync(round.Site, cancellationToken));
            tally.Count(round.Change, refusal is not null);
            foreach (AskedAround client in clients)
                await JudgeAsync(judge, client, foreseen, round with { Refusal = refusal }, tally, cancellationToken);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    /// <summary>Compares again if there are differences, because the engine removes a container's names a moment after
    /// it reports the end of the container.</summary>
    private static async Task JudgeAsync(
        ChangeJudge judge, AskedAround client, NamingSnapshot foreseen, Round round, PreviewTally tally,
        CancellationToken cancellationToken)
    {
        Dictionary<NameQuestion, string> said = await client.AskAfterAsync(
            client.Questions, foreseen, cancellationToken);
        (NameQuestion Question, string Text)[] wrong = [.. judge.Mismatches(client, said)];
        for (int look = 1; look < Looks && wrong.Any(item => said.ContainsKey(item.Question)); look++)
        {
            await Task.Delay(500, cancellationToken);
            NameQuestion[] again = [.. wrong.Select(item => item.Question).Where(said.ContainsKey)];
            foreach (
                (NameQuestion question, string addresses) in await client.AskAfterAsync(
                    again, foreseen, cancellationToken))
                said[question] = addresses;
            wrong = [.. judge.Mismatches(client, said)];
        }

        int changed = client.Questions.Count(question => client.Before(question) != said[question]);
        tally.Count(
            client.Questions.Count, changed,
            wrong.Select(item =>
                $"Seed {round.Seed}, change {round.Done.Length} of: "
                    + $"{string.Join("; ", round.Done)}{(round.Refusal is null ? "" : $" (refused: {round.Refusal})")}. {item.Text}"
            ));
    }

    /// <returns>The reason why the engine refused; null if it did not.</returns>
    private async Task<string?> MakeAsync(EngineChange change, CancellationToken cancellationToken)
    {
        try
        {
            await change.Make(laboratory.Engine, cancellationToken);
            return null;
        }
        catch (DockerNetworkException failure)
            when (failure.Kind
                    is not (FailureKind.EngineUnreachable or FailureKind.EngineTimeout or FailureKind.EngineFault))
        {
            return failure.Message;
        }
    }

    /// <summary>Returns the containers that run before and after the change. The networks host and none are left out:
    /// they have no DNS of the engine, and no names can be added to them.</summary>
    private static IEnumerable<Container> Clients(NamingSnapshot now, NamingSnapshot foreseen)
    {
        HashSet<string> run =
        [
            .. foreseen.Containers.Where(item => item.Container.IsRunning).Select(item => item.Container.Id)];
        return now.Containers
            .Where(item =>
                item.NetworkMode is not ("host" or "none")
                && run.Contains(item.Container.Id)
                && now.ClientOf(item.Container.Id) is { Refusal: not NameAnswerKind.ClientNotRunning } client
                && client.Resolver!.NetworkMode is not ("host" or "none"))
            .Select(item => item.Container);
    }

    /// <summary>Returns all words; and with a network appended, the names that a container has or will have, and some
    /// unknown ones.</summary>
    private static IEnumerable<NameQuestion> Questions(
        string id, NamingSnapshot now, NamingSnapshot foreseen, HashSet<string> words, Random random)
    {
        string[] known = [.. words
            .Concat(
                now.Containers.SelectMany(item =>
                    new[] { item.Container.Name, item.Container.ShortId, item.Hostname }))
            .Concat(
                now.Containers.Concat(foreseen.Containers)
                    .SelectMany(item => item.Container.Endpoints)
                    .SelectMany(endpoint => endpoint.Aliases))
            .Where(word => word.Length > 0).Distinct()];
        DnsClient before = now.ClientOf(id);
        DnsClient after = foreseen.ClientOf(id);
        string[] networks = [.. before.Networks.Concat(after.Networks).Select(network => network.Name).Distinct()];
        NameQuestion[] dotted =
        [
            .. known.SelectMany(word => networks.SelectMany(network => Both($"{word}.{network}")))];
        bool IsKnown(NameQuestion question) =>
            now.Resolve(question, before).IsFound || foreseen.Resolve(question, after).IsFound;
        IEnumerable<NameQuestion> unknown = dotted
            .Where(question => !IsKnown(question))
            .OrderBy(_ => random.Next())
            .Take(UnknownDotted);
        return [.. known.SelectMany(Both), .. dotted.Where(IsKnown), .. unknown];
    }

    private static NameQuestion[] Both(string name) => [new(name, RecordType.A), new(name, RecordType.AAAA)];

    private async Task<NamingSnapshot> LookAsync(Site site, CancellationToken cancellationToken)
    {
        (IReadOnlyList<Network> networks, IReadOnlyList<Container> containers) = await NetworkMembers.ListAsync(
            laboratory.Engine, cancellationToken);
        HashSet<string> ids = [.. site.Ids];
        return await new SnapshotLoader(
            laboratory.Engine, networks, [.. containers.Where(container => ids.Contains(container.Id))]
        ).WholeAsync(cancellationToken);
    }

    private sealed record Round(
        int Seed, Site Site, NamingSnapshot Now, EngineChange Change, string[] Done, string? Refusal = null);
}
