using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Resolves names for one client during one invocation. All names share the data that was loaded for the first
/// name.</summary>
internal sealed class NameResolver
{
    private readonly INetworkEngine _engine;
    private readonly SnapshotLoader _loader;
    private readonly ResourceId _handle;
    private readonly bool _isNetwork;
    private readonly NamingSnapshot _snapshot;
    private readonly DnsClient _client;

    private NameResolver(
        INetworkEngine engine, SnapshotLoader loader, ResourceId handle, bool isNetwork, NamingSnapshot snapshot)
    {
        _engine = engine;
        _loader = loader;
        _handle = handle;
        _isNetwork = isNetwork;
        _snapshot = snapshot;
        _client = ClientIn(snapshot);
    }

    /// <summary>The names that wait for a live request.</summary>
    internal List<string> Pending { get; } = [];

    /// <summary>Loads the data from which the client's names are resolved.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="loader">The loader of the engine's data, which several resolvers may share.</param>
    /// <param name="client">A container, or a network if <paramref name="isNetwork"/> is set.</param>
    /// <param name="isNetwork">True if the client is a network.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal static async Task<NameResolver> OpenAsync(
        INetworkEngine engine, SnapshotLoader loader, ResourceId client, bool isNetwork,
        CancellationToken cancellationToken)
    {
        NamingSnapshot snapshot = isNetwork
            ? await loader.OnAsync(client, cancellationToken).ConfigureAwait(false)
            : await loader.AroundAsync(client, cancellationToken).ConfigureAwait(false);
        return new NameResolver(engine, loader, client, isNetwork, snapshot);
    }

    /// <summary>Predicts the answer that a program in the client gets: from its hosts file, or else by the name
    /// rules.</summary>
    internal ResolvedName Predict(string name) => new(
        this, name,
        [
            .. ProgramLookup
                .Find(_snapshot, RecordMapping.Questions(name), _client)
                .SelectMany(answer => RecordMapping.Predicted(answer, _client, _engine.Reference))]);

    /// <summary>Sends the pending names to the engine's DNS. A name that could not be asked gets an error of its
    /// own.</summary>
    /// <returns>A result for each name, in the order of the names.</returns>
    internal async Task<IReadOnlyList<ResolvedName>> AskAsync(HelperImage image, CancellationToken cancellationToken)
    {
        string[] names = [.. Pending.Distinct(StringComparer.Ordinal)];
        Dictionary<string, ResolvedName> refused = names.Select(Refused).OfType<ResolvedName>()
            .ToDictionary(result => result.Name, StringComparer.Ordinal);
        (string Name, NameQuestion Question)[] asked = [.. names.Where(name => !refused.ContainsKey(name))
            .SelectMany(name => RecordMapping.Questions(name).Select(question => (name, question)))];
        IReadOnlyList<LiveAnswer?> answers;
        try
        {
            answers = await AskAsync([.. asked.Select(pair => pair.Question)], image, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (DockerNetworkException failure)
        {
            return [.. Pending.Select(name =>
                refused.TryGetValue(name, out ResolvedName? no) ? no : new ResolvedName(this, name, [], failure))];
        }

        ILookup<string, LiveAnswer?> byName = asked.Zip(answers, (pair, answer) => (pair.Name, Answer: answer))
            .ToLookup(pair => pair.Name, pair => pair.Answer, StringComparer.Ordinal);
        return [.. Pending.Select(name =>
            refused.TryGetValue(name, out ResolvedName? no) ? no : Resolved(name, [.. byName[name]]))];
    }

    private Task<IReadOnlyList<LiveAnswer?>> AskAsync(
        IReadOnlyList<NameQuestion> questions, HelperImage image, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
            return Task.FromResult<IReadOnlyList<LiveAnswer?>>([]);

        return _isNetwork
            ? LiveDns.AskOnAsync(_engine, _handle, questions, image, cancellationToken)
            : LiveDns.AskAsync(_engine, _handle, questions, image, cancellationToken);
    }

    private ResolvedName Resolved(string name, LiveAnswer?[] answers) => new(
        this,
        name,
        [.. answers.OfType<LiveAnswer>().SelectMany(Live)],
        Array.Exists(answers, answer => answer is null) ? LiveDns.Silent(name, _handle) : null,
        answers.FirstOrDefault());

    /// <summary>Finds the containers behind a live answer.</summary>
    internal IEnumerable<ContainerNameRecord> Live(LiveAnswer answer) =>
        RecordMapping.Live(answer, _snapshot.Resolve(answer.Question, _client), _client, _engine.Reference);

    /// <summary>Explains why the engine's DNS has no answer to a name. Searches everything on the engine, which an
    /// answer alone does not need.</summary>
    /// <param name="name">The name.</param>
    /// <param name="live">The DNS's own answer; null if it was not asked.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal async Task<string> ExplainAsync(string name, LiveAnswer? live, CancellationToken cancellationToken)
    {
        NamingSnapshot whole = await _loader.WholeAsync(cancellationToken).ConfigureAwait(false);
        return Explain(whole, NameQuestion.Of(name), live);
    }

    /// <summary>Explains the answers to a name, even if there are none.</summary>
    internal async Task<IReadOnlyList<ContainerNameExplanation>> ReportAsync(
        string name, CancellationToken cancellationToken)
    {
        NamingSnapshot whole = await _loader.WholeAsync(cancellationToken).ConfigureAwait(false);
        return [.. ExplanationReport.Of(whole, ClientIn(whole), name, _engine.Reference)];
    }

    /// <summary>Makes the error for a name that never reaches the engine's DNS: the client does not run or has no
    /// embedded DNS, or no question can hold the name.</summary>
    /// <returns>Null for a name that can be asked.</returns>
    private ResolvedName? Refused(string name)
    {
        NameAnswer answer = _snapshot.Resolve(NameQuestion.Of(name), _client);
        return
            answer.Kind is NameAnswerKind.ClientNotRunning or NameAnswerKind.NoEmbeddedDns or NameAnswerKind.NotAskable
            ? new ResolvedName(
                this, name, [], new(FailureKind.NameNotFound, Explain(_snapshot, answer.Question, null)))
            : null;
    }

    private string Explain(NamingSnapshot snapshot, NameQuestion question, LiveAnswer? live)
    {
        DnsClient client = ClientIn(snapshot);
        OutsideReply? reply = live is null ? null : OutsideReply.Of(live, client);
        NameExplanation explanation = new NameExplainer(snapshot).Explain(question, client, reply);
        string why = explanation.Answer.IsFound
            ? UnansweredName.Describe(explanation, _engine.Api) : explanation.Message;
        NameAnswer[] hosts = ProgramLookup.Hosts(snapshot, question.Text, client);
        return hosts.Length == 0 ? why : $"{why} {HostsEntryText.NotAsked(hosts, client)}";
    }

    private DnsClient ClientIn(NamingSnapshot snapshot) =>
        _isNetwork ? snapshot.ClientOn(_handle.Id) : snapshot.ClientOf(_handle.Id);
}
