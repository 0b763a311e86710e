namespace DockerNetwork.Testing;

/// <summary>The folder of one run's private engines, locked as long as the run lives.</summary>
internal sealed class RunFolder : IDisposable
{
    // Not below the temporary folder, which can be a tmpfs: that has no room for images, and overlay2 does not work
    // everywhere on it.
    private const string Parent = "/var/lib";

    private const string Stem = "dockernetwork-test-";

    private readonly FileStream _lock;

    // The lock comes first, so that the folder is always found locked.
    private RunFolder(string location)
    {
        Location = location;
        _lock = Lock(location);
        Directory.CreateDirectory(location);
    }

    /// <summary>The full path of the folder; its last part ends in the run's id.</summary>
    public string Location { get; }

    /// <summary>Creates a run's folder, and removes the folders of killed runs.</summary>
    public static RunFolder Create(string run)
    {
        foreach (string old in Directory.GetDirectories(Parent, Stem + "*"))
            RemoveStale(old);
        return new RunFolder(Path.Combine(Parent, Stem + run));
    }

    /// <summary>Removes the folder and its content.</summary>
    public void Dispose()
    {
        Remove(Location);
        _lock.Dispose();
    }

    private static string LockFile(string folder) => folder + ".lock";

    private static FileStream Lock(string folder) =>
        new(LockFile(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    // A run's engine ends with the run, so a lock that is free means that nothing uses the folder any more.
    private static void RemoveStale(string folder)
    {
        try
        {
            using FileStream held = Lock(folder);
            Remove(folder);
        }
        catch (IOException)
        {
            // The folder belongs to another run, which lives or whose folder a third run is removing.
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
