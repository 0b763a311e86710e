namespace DockerNetwork.Core.Naming;

/// <summary>Compares what every container gets answered in two snapshots of one engine.</summary>
public static class NameComparison
{
    /// <summary>Finds the names that change. Clients are the containers that run in both snapshots. A name is asked
    /// plainly; with its network behind it (<c>db.backend</c>) only where the plain answer stays and that one does
    /// not.</summary>
    /// <param name="before">One snapshot.</param>
    /// <param name="after">The other.</param>
    /// <returns>The changes, by client and name. An answer that changes only in which container has the same address is
    /// a change too.</returns>
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
