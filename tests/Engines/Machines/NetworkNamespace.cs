using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DockerNetwork.Testing;

/// <summary>Creates sockets in another network namespace of this computer.</summary>
public static partial class NetworkNamespace
{
    private const int Network = 0x40000000;

    /// <summary>Creates a socket in the namespace of a process. A socket stays in the namespace that it was created
    /// in.</summary>
    /// <param name="processId">A process that is in the namespace.</param>
    /// <param name="make">Creates the socket.</param>
    /// <returns>The created socket.</returns>
    /// <exception cref="EngineSetupException">The namespace cannot be entered, which requires root.</exception>
    public static T Inside<T>(int processId, Func<T> make) => Inside($"/proc/{processId}/ns/net", make);

    /// <summary>Creates a socket in the namespace of a file.</summary>
    /// <param name="file">The namespace's file.</param>
    /// <param name="make">Creates the socket.</param>
    /// <returns>The created socket.</returns>
    /// <exception cref="EngineSetupException">The namespace cannot be entered, which requires root.</exception>
    public static T Inside<T>(string file, Func<T> make)
    {
        T? made = default;
        Exception? failure = null;
        // A thread that has changed its namespace must not return to the pool, so this one is not a pool thread.
        Thread visitor = new(() =>
        {
            try
            {
                using SafeFileHandle target = File.OpenHandle(file);
                if (Enter(target, Network) != 0)
                    throw new Win32Exception(Marshal.GetLastPInvokeError());
                made = make();
            }
            catch (Exception exception)
                when (exception is Win32Exception or IOException or UnauthorizedAccessException or SocketException)
            {
                failure = exception;
            }
        });
        visitor.Start();
        visitor.Join();
        return failure is null
            ? made!
            : throw new EngineSetupException(
                $"The network namespace {file} cannot be entered: {failure.Message}", failure);
    }

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static partial int Enter(SafeFileHandle target, int kind);
}
