namespace DockerNetwork.Engine.Endpoints;

/// <summary>Retries the replacement of a file while another program reads it.</summary>
internal static class FileRetry
{
    private const int Attempts = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Replaces a file. Windows refuses this while a program reads the file without sharing its deletion. Most
    /// programs do not share it, but they finish soon. On other systems the first attempt is final.</summary>
    /// <param name="replace">The replacement. It must change nothing if it fails.</param>
    /// <exception cref="IOException">The file is still in use after two seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is still in use after two seconds, or must not be
    /// written.</exception>
    internal static void Replace(Action replace)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                replace();
                return;
            }
            catch (Exception e)
                when (IsWindows && attempt < Attempts && (e is IOException or UnauthorizedAccessException))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';
}
