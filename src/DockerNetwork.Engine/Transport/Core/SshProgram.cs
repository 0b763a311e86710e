using System.ComponentModel;
using System.Diagnostics;

namespace DockerNetwork.Engine.Transport;

/// <summary>Starts the user's own ssh, with its settings, keys and agent.</summary>
internal static class SshProgram
{
    /// <exception cref="SshFailure">The program does not exist.</exception>
    internal static Process Start(SshTarget target)
    {
        // Searches only PATH, because .NET and Windows would search the current folder first.
        string program = Find() ?? throw SshErrorText.Missing;
        ProcessStartInfo start = new(program, target.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            return Process.Start(start) ?? throw SshErrorText.Missing;
        }
        catch (Win32Exception)
        {
            throw SshErrorText.Missing;
        }
    }

    private static string? Find()
    {
        string file = OperatingSystem.IsWindows() ? "ssh.exe" : "ssh";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
