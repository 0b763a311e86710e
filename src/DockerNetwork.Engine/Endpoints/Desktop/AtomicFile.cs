namespace DockerNetwork.Engine.Endpoints;

/// <summary>Replaces a file atomically. A reader sees the old file or the new one, and a failure leaves the old
/// one.</summary>
internal static class AtomicFile
{
    internal static void Write(string file, byte[] content)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        string fresh = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(fresh, content);
            if (File.Exists(file))
                FileRetry.Replace(() => File.Replace(fresh, file, null));
            else
                File.Move(fresh, file);
        }
        finally
        {
            File.Delete(fresh);
        }
    }
}
