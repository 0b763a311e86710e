namespace DockerNetwork.Testing;

/// <summary>The engine that a command line asks for.</summary>
internal static class EngineChoice
{
    /// <summary>The option.</summary>
    public const string Option = "--engine";

    /// <summary>Finds or makes what the engine runs from.</summary>
    /// <param name="name">What was asked for; null for the engine in reach or this machine's own.</param>
    /// <param name="log">Where progress is told.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Its edition; null where none was asked for.</returns>
    /// <exception cref="EngineSetupException">There is no such engine, or it cannot be had here.</exception>
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
