namespace DockerNetwork.Testing;

/// <summary>The engine that a command line selects.</summary>
internal static class EngineChoice
{
    /// <summary>The name of the option.</summary>
    public const string Option = "--engine";

    /// <summary>Finds or creates the root folder of the engine's programs.</summary>
    /// <param name="name">The requested engine; null for the reachable one or this machine's own.</param>
    /// <param name="log">Receives the progress messages.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The edition; null if no engine was requested.</returns>
    /// <exception cref="EngineSetupException">The engine does not exist, or is not available here.</exception>
    public static async Task<EngineEdition?> ObtainAsync(
        string? name, TextWriter log, CancellationToken cancellationToken) =>
        name switch
    {
        null => null,
        SecondEngine.Name => await SecondEngine.ObtainAsync(log, cancellationToken),
        _ => throw new EngineSetupException(
            $"{Option} {name}: the engine that can be had besides this machine's own is {SecondEngine.Name}."),
    };
}
