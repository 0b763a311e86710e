using System.Diagnostics;

namespace DockerNetwork.Testing;

/// <summary>Runs a program of this machine for its output.</summary>
internal static class Tool
{
    private static readonly string[] SystemFolders =
        ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin", "/bin", "/usr/lib/wine"];

    /// <summary>The folders to search for programs: PATH, and those that only root's PATH has.</summary>
    public static IReadOnlyList<string> SearchPath { get; } =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. OperatingSystem.IsWindows() ? [] : SystemFolders,
    ];

    /// <summary>Finds a program.</summary>
    /// <returns>Its full path, or null.</returns>
    public static string? Find(string name)
    {
        string file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return SearchPath.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end; kills it on cancellation.</summary>
    /// <returns>The exit code and the output.</returns>
    /// <exception cref="EngineSetupException">The program is not on this machine.</exception>
    public static async Task<ToolResult> RunAsync(
        string name, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        string path = Find(name)
            ?? throw new EngineSetupException($"The program {name} is needed and is not on this machine.");
        ProcessStartInfo start = new(
            path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using Process process = Process.Start(start) ?? throw new EngineSetupException($"{path} could not be started.");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using CancellationTokenRegistration end =
            cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(cancellationToken);
        return new ToolResult(process.ExitCode, await output + await errors);
    }
}
