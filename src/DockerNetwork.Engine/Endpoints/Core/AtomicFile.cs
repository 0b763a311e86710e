namespace DockerNetwork.Engine.Endpoints;

/// <summary>Replaces a file atomically. A reader sees the old file or the new one, and a failure leaves the old
/// one.</summary>
internal static class AtomicFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal static void Write(string file, byte[] content)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);

        // Keeps a symbolic link, as the docker CLI does (docker/cli cli/config/configfile/file.go, Save).
        FileInfo there = new(file);
        Exchange(there.LinkTarget is null ? file : there.ResolveLinkTarget(returnFinalTarget: true)!.FullName, content);
    }

    private static void Exchange(string target, byte[] content)
    {
        string fresh = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, Path.GetRandomFileName());
        try
        {
            using (FileStream stream = new(fresh, Options()))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(target));

            FileRetry.Replace(() => File.Move(fresh, target, overwrite: true));
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    private static FileStreamOptions Options() => OperatingSystem.IsWindows()
        ? new() { Mode = FileMode.CreateNew, Access = FileAccess.Write }
        : new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
}
