using System.Net;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Queries an engine's embedded DNS inside a network namespace. Uses the client's nslookup if its image has
/// one, otherwise a helper container that shares the client's network namespace. The helper has no capabilities, ends
/// by itself, and is removed in any case.</summary>
internal static class LiveDns
{
    /// <summary>The address of the embedded DNS in every container (moby/moby libnetwork/resolver.go).</summary>
    private const string Server = "127.0.0.11";

    /// <summary>Queries the DNS as a container.</summary>
    /// <returns>One answer for each question, in their order; null if the DNS does not answer.</returns>
    /// <exception cref="DockerNetworkException">ImageNotFound: there is no helper image.</exception>
    internal static async Task<IReadOnlyList<LiveAnswer?>> AskAsync(
        INetworkEngine engine, ResourceId client, IReadOnlyList<NameQuestion> questions, HelperImage image,
        CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
            return [];

        LiveAnswer? first = await ExecAsync(engine, client.Id, questions[0], cancellationToken).ConfigureAwait(false);
        if (first is null)
            return await HelperContainer
                .UseAsync(
                    engine, $"container:{client.Id}", image,
                    (helper, token) => AskAllAsync(engine, helper, questions, token), cancellationToken)
                .ConfigureAwait(false);

        return
        [
            first,
            .. await AskAllAsync(engine, client, [.. questions.Skip(1)], cancellationToken).ConfigureAwait(false)];
    }

    /// <summary>Queries the DNS as a container on a single network. The helper takes the place of that
    /// container.</summary>
    /// <returns>One answer for each question, in their order; null if the DNS does not answer.</returns>
    internal static Task<IReadOnlyList<LiveAnswer?>> AskOnAsync(
        INetworkEngine engine, ResourceId network, IReadOnlyList<NameQuestion> questions, HelperImage image,
        CancellationToken cancellationToken) =>
        HelperContainer.UseAsync(
            engine, network.Id, image, (helper, token) => AskAllAsync(engine, helper, questions, token),
            cancellationToken);

    /// <summary>Queries the DNS repeatedly as a container, until something answers or the token cancels it. Uses at
    /// most one helper for all rounds.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="client">The container that sends the queries; it must be running.</param>
    /// <param name="questions">The questions, all of which are asked in each round.</param>
    /// <param name="image">The helper's image.</param>
    /// <param name="pause">Called between the rounds.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The answers of the first round in which something answered.</returns>
    internal static async Task<IReadOnlyList<LiveAnswer>> AskUntilAsync(
        INetworkEngine engine, ResourceId client, IReadOnlyList<NameQuestion> questions, HelperImage image,
        Func<Task> pause, CancellationToken cancellationToken)
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
        INetworkEngine engine, ResourceId place, IReadOnlyList<NameQuestion> questions, Func<Task> pause,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            List<LiveAnswer> answers = [];
            foreach (NameQuestion question in questions)
            {
                (bool _, LiveAnswer? answer) = await LookAsync(engine, place.Id, question, cancellationToken)
                    .ConfigureAwait(false);
                if (answer?.Kind == NameAnswerKind.Answer)
                    answers.Add(answer);
                else if (answers.Count == 0 && question.Type == RecordType.A && answer?.Kind != NameAnswerKind.NoData)
                    break;
            }

            if (answers.Count > 0)
                return answers;

            await pause().ConfigureAwait(false);
        }
    }

    /// <summary>Sends one query with a timeout of one second. If no external server answers, the next round repeats the
    /// query soon enough.</summary>
    private static async Task<(bool HasTool, LiveAnswer? Answer)> LookAsync(
        INetworkEngine engine, string container, NameQuestion question, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        string[] command =
        [
            "nslookup", "-timeout=1", "-retry=1", $"-type={question.Type}".ToLowerInvariant(), WireName(question),
            Server];
        long exitCode = await engine.Containers
            .ExecAsync(
                container, new ExecRequest { Command = new(command) }, line => lines.Add(line.Text),
                cancellationToken)
            .ConfigureAwait(false);
        bool isAsked = exitCode is not (126 or 127) && !lines.Exists(line => line.Contains("Usage:"));
        return (isAsked, NslookupOutput.Read(question, lines));
    }

    private static async Task<IReadOnlyList<LiveAnswer?>> AskAllAsync(
        INetworkEngine engine, ResourceId client, IReadOnlyList<NameQuestion> questions,
        CancellationToken cancellationToken) =>
        await BoundedParallel.SelectAsync(
            questions, (question, token) => ExecAsync(engine, client.Id, question, token), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Runs nslookup. Returns null if there is no nslookup, or if nothing answered it.</summary>
    private static async Task<LiveAnswer?> ExecAsync(
        INetworkEngine engine, string container, NameQuestion question, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        ExecRequest request = new()
        {
            Command = new(["nslookup", $"-type={question.Type}".ToLowerInvariant(), WireName(question), Server]),
        };
        await engine
            .Containers.ExecAsync(container, request, line => lines.Add(line.Text), cancellationToken)
            .ConfigureAwait(false);
        return NslookupOutput.Read(question, lines);
    }

    /// <summary>Adds a dot at the end of a name, so that nslookup adds no search domain.</summary>
    private static string WireName(NameQuestion question) =>
        question.Type == RecordType.PTR
            ? PointerQuestion(IPAddress.Parse(question.Text))
            : question.Text.TrimEnd('.') + ".";

    private static string PointerQuestion(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? string.Join(".", bytes.Reverse()) + ".in-addr.arpa."
            : string.Concat(bytes.Reverse().Select(part => $"{part & 15:x}.{part >> 4:x}.")) + "ip6.arpa.";
    }

    /// <summary>Makes the error for a name for which the DNS sends no response, not even a negative one.</summary>
    internal static DockerNetworkException Silent(string name, ResourceId client) => new(
        FailureKind.EngineTimeout,
        $"The DNS at {Server} in '{client}' did not answer for '{name}'. It is there only for containers on a "
        + "user-defined network; for a name that is none of theirs it asks the servers outside, which may be out of "
        + "reach.");
}
