using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Naming;

/// <summary>Compares what every container gets answered in two snapshots of one engine.</summary>
public static class NameComparison
{
    /// <summary>Finds the names that change. Askers are the containers that run in both snapshots. A name is asked plainly; with its network behind it
    /// (<c>db.backend</c>) only where the plain answer stays and that one does not.</summary>
    /// <param name="before">One snapshot.</param>
    /// <param name="after">The other.</param>
    /// <returns>The changes, by asker and name. An answer that changes only in which container has the same address is a change too.</returns>
    public static IReadOnlyList<NameChange> Of(NamingSnapshot before, NamingSnapshot after)
    {
        ChangedNames changed = new(before, after);
        Dictionary<string, ContainerDetail> was = before.Containers.Where(item => item.Container.IsRunning).ToDictionary(item => item.Container.Id, StringComparer.Ordinal);
        IEnumerable<NameChange> all = after.Containers
            .Where(item => item.Container.IsRunning && was.ContainsKey(item.Container.Id))
            .OrderBy(item => item.Container.Name, StringComparer.Ordinal)
            .SelectMany(item => new AskerComparison(before, after, item.Container).Changes(changed));
        return [.. all];
    }
}
