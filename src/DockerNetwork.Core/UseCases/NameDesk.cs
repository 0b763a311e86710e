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

    /// <summary>What the engine's DNS says of the waiting names.</summary>
    internal async Task<IReadOnlyList<ResolvedName>> AskAsync(HelperImage image, CancellationToken cancellationToken)
    {
        NameQuestion[] questions = [.. Pending.Distinct(StringComparer.Ordinal).SelectMany(NameRecords.Questions)];
        Demand();
        IReadOnlyList<LiveAnswer> answers = _isNetwork
            ? await LiveNames.AskOnAsync(_engine, _handle, questions, image, cancellationToken).ConfigureAwait(false)
            : await LiveNames.AskAsync(_engine, _handle, questions, image, cancellationToken).ConfigureAwait(false);
        ILookup<string, ContainerNameRecord> records = answers
            .SelectMany(answer => Live(answer).Select(record => (answer.Question.Text, Record: record)))
            .ToLookup(pair => pair.Text, pair => pair.Record, StringComparer.Ordinal);
        return [.. Pending.Select(name => new ResolvedName(this, name, [.. records[name]]))];
    }

    /// <summary>Who is meant by a live answer.</summary>
    internal IEnumerable<ContainerNameRecord> Live(LiveAnswer answer) =>
        NameRecords.Live(answer, _snapshot.Resolve(answer.Question, _asker), _asker, _engine.Reference);

    /// <summary>Says why a name has no answer. Looks through everything on the engine, which an answer alone does not need.</summary>
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

    /// <summary>A question that never reaches the engine's DNS is not asked.</summary>
    /// <exception cref="DockerNetworkException">NameNotFound: the asker does not run, or has no embedded DNS.</exception>
    private void Demand()
    {
        NameAnswer answer = _snapshot.Resolve(NameQuestion.Of(Pending[0]), _asker);
        if (answer.Kind is NameAnswerKind.AskerNotRunning or NameAnswerKind.NoEmbeddedDns)
            throw new DockerNetworkException(FailureKind.NameNotFound, Explain(_snapshot, answer.Question));
    }

    private string Explain(NamingSnapshot snapshot, NameQuestion question) => new NameExplainer(snapshot).Explain(question, AskerIn(snapshot)).Message;

    private NameAsker AskerIn(NamingSnapshot snapshot) => _isNetwork ? snapshot.AskerOn(_handle.Id) : snapshot.AskerOf(_handle.Id);
}
