using System.Net;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>Asks an engine's own DNS inside a network namespace: with the client's nslookup where its image has one,
/// else from a helper container that shares its network namespace. The helper has no capabilities, ends by itself, and
/// is removed whatever happens.</summary>
internal static class LiveDns
{
    /// <summary>Where the embedded DNS listens in every container (moby/moby libnetwork/resolver.go).</summary>
    private const string Server = "127.0.0.11";

    /// <summary>Asks as a container.</summary>
    /// <returns>One answer a question, in their order; null where the DNS does not answer.</returns>
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

    /// <summary>Asks as a container on one network alone, which the helper is for this time.</summary>
    /// <returns>One answer a question, in their order; null where the DNS does not answer.</returns>
    internal static Task<IReadOnlyList<LiveAnswer?>> AskOnAsync(
        INetworkEngine engine, ResourceId network, IReadOnlyList<NameQuestion> questions, HelperImage image,
        CancellationToken cancellationToken) =>
        HelperContainer.UseAsync(
            engine, network.Id, image, (helper, token) => AskAllAsync(engine, helper, questions, token),
            cancellationToken);

    /// <summary>Asks again and again as a container, until something answers or the token ends it. One helper at most
    /// serves all of it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="client">Who asks; it runs.</param>
    /// <param name="questions">What is asked, all of it in each round.</param>
    /// <param name="image">The helper's image.</param>
    /// <param name="pause">Between the rounds; told how they went.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The answers of the round in which something answered.</returns>
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

    /// <summary>One try of a second: where nobody outside answers, the name is asked for again soon enough.</summary>
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

    /// <summary>Null where there is no nslookup, or nothing answered it.</summary>
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

    /// <summary>With a dot at its end, so that no search domain is added to it.</summary>
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

    /// <summary>Makes the failure of a name that the DNS does not answer, not even with no.</summary>
    internal static DockerNetworkException Silent(string name, ResourceId client) => new(
        FailureKind.EngineTimeout,
        $"The DNS at {Server} in '{client}' did not answer for '{name}'. It is there only for containers on a "
        + "user-defined network; for a name that is none of theirs it asks the servers outside, which may be out of "
        + "reach.");
}
