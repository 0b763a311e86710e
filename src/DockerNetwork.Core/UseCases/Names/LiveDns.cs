using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Queries an engine's embedded DNS inside a network namespace. Uses the client's nslookup if its image has
/// one, otherwise a helper container that shares the client's network namespace. The helper has no capabilities, ends
/// by itself, and is removed in any case.</summary>
internal static class LiveDns
{
    /// <summary>Queries the DNS as a container.</summary>
    /// <returns>One answer for each question, in their order; null if the DNS does not answer.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound: there is no helper image.</exception>
    internal static Task<IReadOnlyList<LiveAnswer?>> AskAsync(
        INetworkEngine engine, ResourceId client, IReadOnlyList<NameQuestion> questions, HelperImage image,
        CancellationToken cancellationToken) =>
        AskAsync(engine, client, [.. questions.Select(Exact)], image, cancellationToken);

    /// <summary>Asks as a program in a container does: the servers and search domains of its resolv.conf.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="client">The container that sends the queries; it must be running.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="image">The helper's image.</param>
    /// <param name="seconds">The longest time to wait for an answer.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>One answer for each question, in their order; null if no server answers.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound: there is no helper image.</exception>
    internal static Task<IReadOnlyList<LiveAnswer?>> AskAsProgramAsync(
        INetworkEngine engine, ResourceId client, IReadOnlyList<NameQuestion> questions, HelperImage image,
        int seconds, CancellationToken cancellationToken) =>
        AskAsync(
            engine, client,
            [.. questions.Select(question => (question, NslookupCommand.AsProgram(question, seconds)))], image,
            cancellationToken);

    private static async Task<IReadOnlyList<LiveAnswer?>> AskAsync(
        INetworkEngine engine, ResourceId client,
        IReadOnlyList<(NameQuestion Question, ItemList<string> Command)> queries, HelperImage image,
        CancellationToken cancellationToken)
    {
        if (queries.Count == 0)
            return [];

        LiveAnswer? first = (await ExecAsync(engine, client.Id, queries[0], cancellationToken).ConfigureAwait(false))
            .Answer;
        if (first is null)
            return await HelperContainer
                .UseAsync(
                    engine, $"container:{client.Id}", image,
                    (helper, token) => AskAllAsync(engine, helper, queries, token), cancellationToken)
                .ConfigureAwait(false);

        return
        [
            first, .. await AskAllAsync(engine, client, [.. queries.Skip(1)], cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>Queries the DNS as a container on a single network. The helper takes the place of that
    /// container.</summary>
    /// <returns>One answer for each question, in their order; null if the DNS does not answer.</returns>
    internal static Task<IReadOnlyList<LiveAnswer?>> AskOnAsync(
        INetworkEngine engine, ResourceId network, IReadOnlyList<NameQuestion> questions, HelperImage image,
        CancellationToken cancellationToken) =>
        HelperContainer.UseAsync(
            engine, network.Id, image,
            (helper, token) => AskAllAsync(engine, helper, [.. questions.Select(Exact)], token),
            cancellationToken);

    /// <summary>Queries the DNS repeatedly as a container, until something answers or the token cancels it. Uses at
    /// most one helper for all rounds.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="client">The container that sends the queries; it must be running.</param>
    /// <param name="questions">The questions, all of which are asked in each round.</param>
    /// <param name="image">The helper's image.</param>
    /// <param name="pause">Called between the rounds, with the negative answer to the first question; null if there was
    /// none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The answers of the first round in which something answered.</returns>
    internal static async Task<IReadOnlyList<LiveAnswer>> AskUntilAsync(
        INetworkEngine engine, ResourceId client, IReadOnlyList<NameQuestion> questions, HelperImage image,
        Func<LiveAnswer?, Task> pause, CancellationToken cancellationToken)
    {
        (bool hasTool, LiveAnswer? _) = await LookAsync(engine, client.Id, questions[0], cancellationToken)
            .ConfigureAwait(false);
        return hasTool
            ? await RoundsAsync(engine, client, questions, pause, cancellationToken).ConfigureAwait(false)
            : await HelperContainer
                .UseAsync(
                    engine, $"container:{client.Id}", image,
                    (helper, token) => RoundsAsync(engine, helper, questions, pause, token), cancellationToken)
                .ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<LiveAnswer>> RoundsAsync(
        INetworkEngine engine, ResourceId place, IReadOnlyList<NameQuestion> questions,
        Func<LiveAnswer?, Task> pause, CancellationToken cancellationToken)
    {
        while (true)
        {
            List<LiveAnswer> answers = [];
            LiveAnswer? negative = null;
            foreach (NameQuestion question in questions)
            {
                (bool _, LiveAnswer? answer) = await LookAsync(engine, place.Id, question, cancellationToken)
                    .ConfigureAwait(false);
                if (answer?.Kind == NameAnswerKind.Answer)
                    answers.Add(answer);
                else
                    negative ??= answer;

                if (answers.Count == 0 && question.Type == RecordType.A && answer?.Kind != NameAnswerKind.NoData)
                    break;
            }

            if (answers.Count > 0)
                return answers;

            await pause(negative).ConfigureAwait(false);
        }
    }

    /// <summary>Sends one query with a timeout of one second. If no external server answers, the next round repeats the
    /// query soon enough.</summary>
    private static Task<(bool HasTool, LiveAnswer? Answer)> LookAsync(
        INetworkEngine engine, string container, NameQuestion question, CancellationToken cancellationToken) =>
        ExecAsync(engine, container, (question, NslookupCommand.Exact(question, seconds: 1)), cancellationToken);

    private static async Task<IReadOnlyList<LiveAnswer?>> AskAllAsync(
        INetworkEngine engine, ResourceId client,
        IReadOnlyList<(NameQuestion Question, ItemList<string> Command)> queries,
        CancellationToken cancellationToken) =>
        await BoundedParallel.SelectAsync(
            queries,
            async (query, token) => (await ExecAsync(engine, client.Id, query, token).ConfigureAwait(false)).Answer,
            cancellationToken)
        .ConfigureAwait(false);

    /// <summary>Runs nslookup. The answer is null if there is no nslookup, or if nothing answered it.</summary>
    private static async Task<(bool HasTool, LiveAnswer? Answer)> ExecAsync(
        INetworkEngine engine, string container, (NameQuestion Question, ItemList<string> Command) query,
        CancellationToken cancellationToken)
    {
        List<string> lines = [];
        long exitCode = await engine.Containers
            .ExecAsync(
                container, new ExecRequest { Command = query.Command }, line => lines.Add(line.Text),
                cancellationToken)
            .ConfigureAwait(false);
        bool hasTool = exitCode is not (126 or 127) && !lines.Exists(line => line.Contains("Usage:"));
        return (hasTool, NslookupOutput.Read(query.Question, lines));
    }

    private static (NameQuestion Question, ItemList<string> Command) Exact(NameQuestion question) =>
        (question, NslookupCommand.Exact(question));

    /// <summary>Makes the error for a name for which the DNS sends no response, not even a negative one.</summary>
    internal static DockerNetworkException Silent(string name, ResourceId client) => new(
        FailureKind.EngineTimeout,
        $"The DNS at {NslookupCommand.EmbeddedDns} in '{client}' did not answer for '{name}'. It is there only for "
        + "containers on a user-defined network; for a name that is none of theirs it asks the servers outside, which "
        + "may be out of reach.");
}
