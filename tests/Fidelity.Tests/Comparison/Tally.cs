using DockerNetwork.Core.Naming;

namespace DockerNetwork.Fidelity.Comparison;

/// <summary>What comparing topologies gave.</summary>
internal sealed class Tally
{
    private readonly Dictionary<NameAnswerKind, int> _kinds = [];
    private readonly List<Mismatch> _mismatches = [];

    /// <summary>How many topologies were compared.</summary>
    public int Topologies { get; private set; }

    /// <summary>How many containers asked.</summary>
    public int Clients { get; private set; }

    /// <summary>How many questions were asked both ways.</summary>
    public int Questions => _kinds.Values.Sum();

    /// <summary>The questions of each predicted kind.</summary>
    public IEnumerable<KeyValuePair<NameAnswerKind, int>> Kinds => _kinds.OrderBy(kind => kind.Key);

    /// <summary>What did not agree.</summary>
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

    /// <summary>Counts a topology that is done.</summary>
    public void CountTopology() => Topologies++;

    /// <summary>Takes the counts of another.</summary>
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
