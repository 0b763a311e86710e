namespace DockerNetwork.Core.Naming.Changes;

/// <summary>Compares the answers that every container gets in two snapshots of one engine.</summary>
internal static class NameComparison
{
    /// <summary>Finds the names whose answers change. The clients are the containers that run in both snapshots.
    /// Reports a name with its network (<c>db.backend</c>) only if its answer changes but the answer to the plain name
    /// does not.</summary>
    /// <param name="before">The snapshot before the change.</param>
    /// <param name="after">The snapshot after the change.</param>
    /// <returns>The changes, by client and name. An answer also changes if another container now has the same
    /// address.</returns>
    public static IReadOnlyList<NameChange> Of(NamingSnapshot before, NamingSnapshot after)
    {
        ChangedNames changed = new(before, after);
        HashSet<string> ran = new(
            before.Containers.Where(item => item.Container.IsRunning).Select(item => item.Container.Id),
            StringComparer.Ordinal);
        IEnumerable<NameChange> all = after.Containers
            .Where(item => item.Container.IsRunning && ran.Contains(item.Container.Id))
            .OrderBy(item => item.Container.Name, StringComparer.Ordinal)
            .SelectMany(item => new DnsClientComparison(before, after, item.Container).Changes(changed));
        return [.. all];
    }
}
