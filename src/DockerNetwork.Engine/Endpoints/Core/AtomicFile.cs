namespace DockerNetwork.Engine.Endpoints;

/// <summary>Puts a new file in an old one's place at once: who reads sees the one or the other, and a failure leaves
/// the old one.</summary>
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

        // A link stays a link, as for the docker CLI (docker/cli cli/config/configfile/file.go, Save).
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
