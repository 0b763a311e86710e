namespace DockerNetwork.Core.UseCases.Names;

/// <summary>Compares two lists of names, taken before and after a change.</summary>
internal static class NameDifference
{
    /// <summary>Finds the names whose answers on their network differ.</summary>
    /// <returns>The changes by network and name. A move of an address to another container is a change, too; a
    /// different order is not.</returns>
    internal static IReadOnlyList<ContainerNameChange> Of(
        IEnumerable<ContainerName> before, IEnumerable<ContainerName> after)
    {
        ILookup<Key, ContainerName> old = before.Distinct().ToLookup(Key.Of);
        ILookup<Key, ContainerName> now = after.Distinct().ToLookup(Key.Of);
        IEnumerable<Key> keys = old.Select(group => group.Key).Concat(now.Select(group => group.Key)).Distinct();
        return
        [
            .. keys.Where(key => Text(old[key]) != Text(now[key])).Select(key => Change([.. old[key]], [.. now[key]]))
                .OrderBy(change => change.Network, StringComparer.Ordinal)
                .ThenBy(change => change.Name, StringComparer.Ordinal)
                .ThenBy(change => change.RecordType),
        ];
    }

    private static ContainerNameChange Change(ContainerName[] before, ContainerName[] after)
    {
        ContainerName one = after.Length > 0 ? after[0] : before[0];
        return new ContainerNameChange
        {
            Name = one.Name,
            RecordType = one.RecordType,
            Kind =
                before.Length == 0 ? NameChangeKind.Gained
                : after.Length == 0 ? NameChangeKind.Lost
                : NameChangeKind.Changed,
            Network = one.Network,
            Before = new(before),
            After = new(after),
            Engine = one.Engine,
        };
    }

    private static string Text(IEnumerable<ContainerName> names) =>
        string.Join(
            " ",
            names.Select(name => $"{name.IPAddress}/{name.ContainerId}").OrderBy(text => text, StringComparer.Ordinal));

    private sealed record Key(EngineReference Engine, string NetworkId, string Name, RecordType Type)
    {
        internal static Key Of(ContainerName name) =>
            new(name.Engine, name.NetworkId, name.Name.ToUpperInvariant(), name.RecordType);
    }
}
