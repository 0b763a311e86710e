namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>The results of comparing predicted changes with actual ones.</summary>
internal sealed class PreviewTally
{
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _mismatches = [];

    /// <summary>The number of topologies.</summary>
    public int Topologies { get; private set; }

    /// <summary>The number of changes, including the refused ones.</summary>
    public int Changes => _kinds.Values.Sum();

    /// <summary>The number of changes that the engine refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The number of questions before and after a change.</summary>
    public int Questions { get; private set; }

    /// <summary>The number of questions that the engine answered differently after a change.</summary>
    public int Differences { get; private set; }

    /// <summary>The number of changes of each kind.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds;

    /// <summary>The mismatches.</summary>
    public IReadOnlyList<string> Mismatches => _mismatches;

    internal void CountTopology() => Topologies++;

    internal void Count(EngineChange change, bool isRefused)
    {
        _kinds[change.Kind] = _kinds.GetValueOrDefault(change.Kind) + 1;
        Refused += isRefused ? 1 : 0;
    }

    internal void Count(int questions, int differences, IEnumerable<string> mismatches)
    {
        Questions += questions;
        Differences += differences;
        _mismatches.AddRange(mismatches);
    }

    /// <summary>Adds the counts of another tally.</summary>
    public void Add(PreviewTally other)
    {
        Topologies += other.Topologies;
        Refused += other.Refused;
        Count(other.Questions, other.Differences, other._mismatches);
        foreach ((string kind, int count) in other._kinds)
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + count;
    }

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Topologies} topologies, {Changes} changes "
            + $"({string.Join(", ", _kinds.Select(kind => $"{kind.Value} {kind.Key}"))}; {Refused} refused), "
            + $"{Questions} questions, {Differences} answers changed, {_mismatches.Count} mismatches");
}
