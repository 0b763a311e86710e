using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DockerNetwork.Engine.Transport;

/// <summary>Distinguishes a missing pipe from one whose instances are all busy. .NET waits the full timeout for both
/// (dotnet/runtime, NamedPipeClientStream.Windows.cs, TryConnect).</summary>
internal static class PipePresence
{
    private const int FileNotFound = 2;

    /// <summary>The time that a pipe may be missing, because a server may be between two instances of it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when the pipe exists.</summary>
    /// <exception cref="FileNotFoundException">The pipe does not exist.</exception>
    internal static async Task EnsureAsync((string Server, string Pipe) address, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsWindows())
            return;

        Stopwatch watch = Stopwatch.StartNew();
        while (IsMissing($@"\\{address.Server}\pipe\{address.Pipe}"))
        {
            if (watch.Elapsed > Grace)
                throw new FileNotFoundException("there is no such pipe");

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsMissing(string path) =>
        !WaitNamedPipe(path, 1) && Marshal.GetLastWin32Error() == FileNotFound;

    [DllImport("kernel32", EntryPoint = "WaitNamedPipeW", CharSet = CharSet.Unicode, SetLastError = true,
        ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool WaitNamedPipe(string path, uint milliseconds);
}
