using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DockerNetwork.Testing;

/// <summary>Runs a command with this program's own input and output, and ends it when this program is asked to
/// end.</summary>
internal static partial class ForegroundCommand
{
    private const int Terminate = 15;

    // The exit code of a shell for a command that it cannot start.
    private const int NotStarted = 127;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    /// <summary>Runs the command until it exits.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ProcessStartInfo start, Interruption interruption)
    {
        try
        {
            using Process process = Process.Start(start)!;
            await WaitAsync(process, interruption);
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            await Console.Error.WriteLineAsync($"{start.FileName}: {exception.Message}");
            return NotStarted;
        }
    }

    private static async Task WaitAsync(Process process, Interruption interruption)
    {
        try
        {
            await process.WaitForExitAsync(interruption.Token);
        }
        catch (OperationCanceledException)
        {
            // After Ctrl+C the command is cleaning up already; a second signal could interrupt that.
            if (interruption.FromKeyboard && await EndsAsync(process))
                return;
            Ask(process);
            if (!await EndsAsync(process))
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> EndsAsync(Process process)
    {
        using CancellationTokenSource patience = new(Grace);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static void Ask(Process process)
    {
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else
            _ = Kill(process.Id, Terminate); // Fails if the process has just ended.
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
