namespace DockerNetwork.Testing;

/// <summary>The folder of one run's private engines, locked for as long as the run lives.</summary>
internal sealed class RunFolder : IDisposable
{
    // Not below the temporary folder: that can be a tmpfs, which has no room for images and on which overlay2 does not
    // stand everywhere.
    private const string Parent = "/var/lib";

    private const string Stem = "dockernetwork-test-";

    private readonly FileStream _lock;

    // The lock first: whoever finds the folder finds it locked.
    private RunFolder(string location)
    {
        Location = location;
        _lock = Lock(location);
        Directory.CreateDirectory(location);
    }

    /// <summary>Its full path; the last part ends in the run's id.</summary>
    public string Location { get; }

    /// <summary>Makes a run's folder, and removes those of runs that were killed before they could.</summary>
    public static RunFolder Create(string run)
    {
        foreach (string old in Directory.GetDirectories(Parent, Stem + "*"))
            RemoveStale(old);
        return new RunFolder(Path.Combine(Parent, Stem + run));
    }

    /// <summary>Removes the folder and all in it.</summary>
    public void Dispose()
    {
        Remove(Location);
        _lock.Dispose();
    }

    private static string LockFile(string folder) => folder + ".lock";

    private static FileStream Lock(string folder) =>
        new(LockFile(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // A run's engine dies with it, so a lock that can be had means that nothing uses the folder any more.
    private static void RemoveStale(string folder)
    {
        try
        {
            using FileStream held = Lock(folder);
            Remove(folder);
        }
        catch (IOException)
        {
            // Another run's, which lives or is being removed by a third.
        }
    }

    private static void Remove(string folder)
    {
        ControlGroups.Remove(folder);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        File.Delete(LockFile(folder));
    }
}
