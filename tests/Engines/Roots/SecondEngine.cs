namespace DockerNetwork.Testing;

/// <summary>The second engine: Docker Engine 26.1 (API 1.45) of Debian 13, in a root folder that is created once and
/// kept.</summary>
internal static class SecondEngine
{
    /// <summary>The name that selects the engine.</summary>
    public const string Name = "26.1";

    private const string Release = "trixie";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>True if the engine can run on this machine.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <summary>Finds the root folder, or creates it, which takes a minute or two on an idle machine.</summary>
    /// <returns>The edition for a private machine.</returns>
    /// <exception cref="EngineSetupException">The folder cannot be created within ten minutes.</exception>
    public static async Task<EngineEdition> ObtainAsync(TextWriter log, CancellationToken cancellationToken)
    {
        if (!IsPossible)
            throw new EngineSetupException($"Docker Engine {Name} can be set up only as root on Linux.");
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            DebianRoot root = new(Release, ["docker.io", "iptables"]);
            return new EngineEdition(await root.ObtainAsync(log, limit.Token));
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EngineSetupException(
                $"The root folder of Docker Engine {Name} could not be made within {Limit.TotalMinutes:0} minutes.",
                slow);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EngineSetupException(
                $"The root folder of Docker Engine {Name} could not be kept in the user's cache: {failure.Message}",
                failure);
        }
    }
}
