using DockerNetwork.Core.Naming;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>The results of comparing topologies.</summary>
internal sealed class Tally
{
    private readonly Dictionary<NameAnswerKind, int> _kinds = [];
    private readonly List<Mismatch> _mismatches = [];

    /// <summary>The number of compared topologies.</summary>
    public int Topologies { get; private set; }

    /// <summary>The number of clients.</summary>
    public int Clients { get; private set; }

    /// <summary>The number of questions.</summary>
    public int Questions => _kinds.Values.Sum();

    /// <summary>The number of questions of each predicted kind.</summary>
    public IEnumerable<KeyValuePair<NameAnswerKind, int>> Kinds => _kinds.OrderBy(kind => kind.Key);

    /// <summary>The mismatches.</summary>
    public IReadOnlyList<Mismatch> Mismatches => _mismatches;

    /// <summary>Counts a question.</summary>
    public void Count(NameAnswerKind kind, Mismatch? mismatch)
    {
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (mismatch is not null)
            _mismatches.Add(mismatch);
    }

    /// <summary>Counts a client.</summary>
    public void CountClient() => Clients++;

    /// <summary>Counts a finished topology.</summary>
    public void CountTopology() => Topologies++;

    /// <summary>Adds the counts of another tally.</summary>
    public void Add(Tally other)
    {
        Topologies += other.Topologies;
        Clients += other.Clients;
        _mismatches.AddRange(other._mismatches);
        foreach ((NameAnswerKind kind, int count) in other._kinds)
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + count;
    }

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Topologies} topologies, {Clients} clients, {Questions} questions, {_mismatches.Count} mismatches");
}
