using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DockerNetwork.Testing;

/// <summary>Reaches into another network namespace of this computer.</summary>
internal static partial class NetworkNamespace
{
    private const int Network = 0x40000000;

    /// <summary>Makes a socket there. A socket stays in the namespace that it was made in, whoever uses it.</summary>
    /// <param name="processId">A process that is in the namespace.</param>
    /// <param name="make">Makes the socket.</param>
    /// <returns>What was made.</returns>
    public static T Inside<T>(int processId, Func<T> make)
    {
        T? made = default;
        Exception? failure = null;
        // A thread that has moved cannot be given back to the pool, so it is one of its own.
        Thread visitor = new(() =>
        {
            try
            {
                using SafeFileHandle target = File.OpenHandle($"/proc/{processId}/ns/net");
                if (Enter(target, Network) != 0)
                    throw new Win32Exception(Marshal.GetLastPInvokeError());
                made = make();
            }
            catch (Exception exception) when (exception is Win32Exception or IOException)
            {
                failure = exception;
            }
        });
        visitor.Start();
        visitor.Join();
        return failure is null ? made! : throw new EngineSetupException($"The network of process {processId} cannot be entered: {failure.Message}", failure);
    }

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static partial int Enter(SafeFileHandle target, int kind);
}
