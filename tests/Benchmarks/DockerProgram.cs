using System.Diagnostics;

namespace DockerNetwork.Benchmarks;

/// <summary>The docker command line, if this machine has one.</summary>
internal static class DockerProgram
{
    private static readonly string? Path = ProgramPath.Find("docker");

    internal static bool IsThere => Path is not null;

    /// <summary>The CLI's version, or a text that there is none.</summary>
    internal static string Version => IsThere ? Run("--version") : "no docker program";

    /// <summary>Reports why rows are missing.</summary>
    internal static void SayMissing(string rows) =>
        Console.Error.WriteLine($"There is no docker program on the PATH: {rows} against it cannot be measured.");

    internal static string Run(params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(Path!, arguments) { RedirectStandardOutput = true }
        )!;
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"docker {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
