namespace DockerNetwork.Core.Naming.Changes;

/// <summary>Finds the names on each network whose records differ between two snapshots. Only these names have to be
/// resolved again.</summary>
internal sealed class ChangedNames
{
    private readonly NamingSnapshot _before;
    private readonly NamingSnapshot _after;
    private readonly Dictionary<string, string[]> _byNetwork = new(StringComparer.Ordinal);

    internal ChangedNames(NamingSnapshot before, NamingSnapshot after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>The names on a network that changed.</summary>
    internal IReadOnlyList<string> On(string networkId)
    {
        if (!_byNetwork.TryGetValue(networkId, out string[]? names))
            _byNetwork.Add(networkId, names = [.. AllOn(networkId).Where(name => IsChanged(networkId, name))]);

        return names;
    }

    /// <summary>The names on a network in either snapshot, in every spelling that they were given.</summary>
    internal IEnumerable<string> AllOn(string networkId) =>
        Names(_before, networkId).Concat(Names(_after, networkId)).Distinct(StringComparer.Ordinal);

    private bool IsChanged(string networkId, string name) =>
        Text(_before, networkId, name) != Text(_after, networkId, name);

    private static IEnumerable<string> Names(NamingSnapshot snapshot, string networkId) =>
        snapshot.Index.OfId(networkId)?.Entries.SelectMany(entry => entry.All).Select(address => address.Name) ?? [];

    private static string Text(NamingSnapshot snapshot, string networkId, string name) =>
        string.Join(
            " ", snapshot
                .Index.OfId(networkId)
                ?.Find(name)
                ?.All.Select(address => $"{address.Address}/{address.ContainerId}")
                ?? []);
}
