namespace DockerNetwork.Testing;

/// <summary>The root folder of a Debian release with some packages, in the user's cache. It appears there complete or
/// not at all.</summary>
/// <param name="release">The release's code name.</param>
/// <param name="packages">The packages besides the base system.</param>
internal sealed class DebianRoot(string release, IReadOnlyList<string> packages)
{
    private readonly string _folder = Path.Combine(Cache(), "dockernetwork", "roots", release);

    /// <summary>Finds the folder or creates it. One run at a time creates it, and others wait for that run.</summary>
    /// <returns>The full path of the folder.</returns>
    /// <exception cref="EngineSetupException">The folder cannot be created.</exception>
    public async Task<string> ObtainAsync(TextWriter log, CancellationToken cancellationToken)
    {
        if (Directory.Exists(_folder))
            return _folder;
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
        using FileStream turn = await TurnAsync(cancellationToken);
        if (!Directory.Exists(_folder))
            await MakeAsync(log, cancellationToken);
        return _folder;
    }

    private static string Cache() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
        ? cache
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");

    private async Task<FileStream> TurnAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(_folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            }
        }
    }

    private async Task MakeAsync(TextWriter log, CancellationToken cancellationToken)
    {
        await DebianPackages.EnsureAsync(["debootstrap"], log, cancellationToken);
        string mirror = await DebianMirror.FindAsync(cancellationToken);
        log.WriteLine($"Making a root folder of Debian {release} from {mirror}, once; it is kept in {_folder} …");
        string unfinished = _folder + ".unfinished";
        Remove(unfinished);
        try
        {
            await BootstrapAsync(unfinished, mirror, cancellationToken);
            foreach (string download in new[] { "var/cache/apt/archives", "var/lib/apt/lists" })
                Remove(Path.Combine(unfinished, download));
            Directory.Move(unfinished, _folder);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    // Runs in new namespaces: its mounts in the folder disappear however it ends, so that the folder can be removed.
    private async Task BootstrapAsync(string folder, string mirror, CancellationToken cancellationToken)
    {
        string proxy = await DebianMirror.ProxyAsync(cancellationToken);
        string[] environment = proxy.Length > 0 ? ["env", $"http_proxy={proxy}"] : [];
        ToolResult made = await Tool.RunAsync(
            "unshare",
            [
                "--mount", "--pid", "--fork", "--kill-child", .. environment, "debootstrap", "--variant=minbase",
                $"--include={string.Join(',', packages)}", release, folder, mirror],
            cancellationToken);
        if (made.ExitCode != 0)
            throw new EngineSetupException(
                $"debootstrap could not make a root folder of Debian {release} from {mirror}:\n{made.Tail}");
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
