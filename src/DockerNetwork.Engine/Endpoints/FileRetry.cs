namespace DockerNetwork.Engine.Endpoints;

/// <summary>Repeats a replacement that a reader of the file is in the way of.</summary>
internal static class FileRetry
{
    private const int Attempts = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Replaces a file. Windows refuses that while a program reads the file and does not share its deletion,
    /// which most programs do not; they are done soon. Elsewhere the first attempt decides.</summary>
    /// <param name="replace">The replacement, which changes nothing when it fails.</param>
    /// <exception cref="IOException">The file is still in use after two seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, or the file must not be written.</exception>
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
