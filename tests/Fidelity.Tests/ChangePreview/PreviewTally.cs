namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>What holding foreseen changes against made ones gave.</summary>
internal sealed class PreviewTally
{
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _mismatches = [];

    /// <summary>How many topologies were changed.</summary>
    public int Topologies { get; private set; }

    /// <summary>How many changes were made, or refused.</summary>
    public int Changes => _kinds.Values.Sum();

    /// <summary>How many of them the engine refused.</summary>
    public int Refused { get; private set; }

    /// <summary>How many questions were asked before and after a change.</summary>
    public int Questions { get; private set; }

    /// <summary>How many of them the engine answered differently afterwards.</summary>
    public int Differences { get; private set; }

    /// <summary>The changes of each kind.</summary>
    public IReadOnlyDictionary<string, int> Kinds => _kinds;

    /// <summary>What did not agree.</summary>
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

    /// <summary>Takes the counts of another.</summary>
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
