namespace DockerNetwork.Testing;

/// <summary>The control groups of a private engine's containers, which can remain as empty folders after the engine
/// ends.</summary>
internal static class ControlGroups
{
    private const string Root = "/sys/fs/cgroup";

    /// <summary>Returns the name of the group for an engine whose data are in a folder.</summary>
    public static string NameFor(string folder) => Path.GetFileName(folder);

    /// <summary>Removes the remaining groups, in each controller's tree (version 1) or the one tree (version
    /// 2).</summary>
    public static void Remove(string folder)
    {
        string name = NameFor(folder);
        if (!Directory.Exists(Root))
            return;
        foreach (
            string tree in Directory
                .GetDirectories(Root)
                .Append(Root)
                .Select(parent => Path.Combine(parent, name))
                .Where(Directory.Exists))
            RemoveTree(tree);
    }

    // The files in a group belong to the kernel; only folders can be removed, the innermost first.
    private static void RemoveTree(string folder)
    {
        foreach (string inner in Directory.GetDirectories(folder))
            RemoveTree(inner);
        DateTime limit = DateTime.UtcNow.AddSeconds(2);
        while (!TryRemove(folder) && DateTime.UtcNow < limit)
            Thread.Sleep(20);
    }

    // A killed process keeps its group until the kernel has removed it.
    private static bool TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
