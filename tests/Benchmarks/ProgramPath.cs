namespace DockerNetwork.Benchmarks;

/// <summary>Finds programs on the PATH.</summary>
internal static class ProgramPath
{
    internal static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
        .FirstOrDefault(File.Exists);
}
