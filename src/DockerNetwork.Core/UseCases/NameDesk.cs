using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases;

/// <summary>Where the questions of one asker are answered during one invocation: what was loaded for the first of them serves all.</summary>
internal sealed class NameDesk
{
    private readonly INetworkEngine _engine;
    private readonly NamingLoader _loader;
    private readonly Handle _handle;
    private readonly bool _isNetwork;
    private readonly NamingSnapshot _snapshot;
    private readonly NameAsker _asker;

    private NameDesk(INetworkEngine engine, NamingLoader loader, Handle handle, bool isNetwork, NamingSnapshot snapshot)
    {
        _engine = engine;
        _loader = loader;
        _handle = handle;
        _isNetwork = isNetwork;
        _snapshot = snapshot;
        _asker = AskerIn(snapshot);
    }

    /// <summary>Names that wait to be asked live.</summary>
    internal List<string> Pending { get; } = [];

    /// <summary>Loads what the asker can resolve.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="loader">Loads from it; several desks may share one.</param>
    /// <param name="asker">A container, or with <paramref name="isNetwork"/> a network.</param>
    /// <param name="isNetwork">Which.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<NameDesk> OpenAsync(
        INetworkEngine engine, NamingLoader loader, Handle asker, bool isNetwork, CancellationToken cancellationToken)
    {
        NamingSnapshot snapshot = isNetwork
            ? await loader.OnAsync(asker, cancellationToken).ConfigureAwait(false)
            : await loader.AroundAsync(asker, cancellationToken).ConfigureAwait(false);
        return new NameDesk(engine, loader, asker, isNetwork, snapshot);
    }

    /// <summary>What the rules say.</summary>
    internal ResolvedName Predict(string name) => new(
        this, name, [.. NameRecords.Questions(name).SelectMany(question => NameRecords.Predicted(_snapshot.Resolve(question, _asker), _asker, _engine.Reference))]);

    /// <summary>What the engine's DNS says of the waiting names. A name that could not be asked has a failure of its
    /// own.</summary>
    /// <returns>A result for each name, in their order.</returns>
    internal async Task<IReadOnlyList<ResolvedName>> AskAsync(HelperImage image, CancellationToken cancellationToken)
    {
        string[] names = [.. Pending.Distinct(StringComparer.Ordinal)];
        Dictionary<string, ResolvedName> refused = names.Select(Refused).OfType<ResolvedName>()
            .ToDictionary(result => result.Name, StringComparer.Ordinal);
        (string Name, NameQuestion Question)[] asked = [.. names.Where(name => !refused.ContainsKey(name))
            .SelectMany(name => NameRecords.Questions(name).Select(question => (name, question)))];
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
            ? LiveNames.AskOnAsync(_engine, _handle, questions, image, cancellationToken)
            : LiveNames.AskAsync(_engine, _handle, questions, image, cancellationToken);
    }

    private ResolvedName Resolved(string name, LiveAnswer?[] answers) => new(
        this,
        name,
        [.. answers.OfType<LiveAnswer>().SelectMany(Live)],
        Array.Exists(answers, answer => answer is null) ? LiveNames.Silent(name, _handle) : null);

    /// <summary>Who is meant by a live answer.</summary>
    internal IEnumerable<ContainerNameRecord> Live(LiveAnswer answer) =>
        NameRecords.Live(answer, _snapshot.Resolve(answer.Question, _asker), _asker, _engine.Reference);

    /// <summary>Says why the engine's DNS has no answer to a name. Looks through everything on the engine, which an
    /// answer alone does not need.</summary>
    internal async Task<string> ExplainAsync(string name, CancellationToken cancellationToken)
    {
        NamingSnapshot whole = await _loader.WholeAsync(cancellationToken).ConfigureAwait(false);
        return Explain(whole, NameQuestion.Of(name));
    }

    /// <summary>Explains the answers to a name, whether it has any or not.</summary>
    internal async Task<IReadOnlyList<ContainerNameExplanation>> ReportAsync(string name, CancellationToken cancellationToken)
    {
        NamingSnapshot whole = await _loader.WholeAsync(cancellationToken).ConfigureAwait(false);
        return [.. ExplanationReport.Of(whole, AskerIn(whole), name, _engine.Reference)];
    }

    /// <summary>A question that never reaches the engine's DNS is not asked: the asker does not run or has no embedded
    /// DNS, or no question can hold the name.</summary>
    /// <returns>Null for a name that can be asked.</returns>
    private ResolvedName? Refused(string name)
    {
        NameAnswer answer = _snapshot.Resolve(NameQuestion.Of(name), _asker);
        return answer.Kind is NameAnswerKind.AskerNotRunning or NameAnswerKind.NoEmbeddedDns or NameAnswerKind.NotAskable
            ? new ResolvedName(
                this, name, [], new(FailureKind.NameNotFound, Explain(_snapshot, answer.Question)))
            : null;
    }

    private string Explain(NamingSnapshot snapshot, NameQuestion question)
    {
        NameExplanation explanation = new NameExplainer(snapshot).Explain(question, AskerIn(snapshot));
        return explanation.Answer.IsFound ? UnansweredName.Describe(explanation, _engine.Api) : explanation.Message;
    }

    private NameAsker AskerIn(NamingSnapshot snapshot) => _isNetwork ? snapshot.AskerOn(_handle.Id) : snapshot.AskerOf(_handle.Id);
}
