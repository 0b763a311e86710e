namespace DockerNetwork.Testing;

/// <summary>The source of a private engine's programs.</summary>
/// <param name="Root">Full path of the root folder of another system with the programs; null for this machine's own.
/// The folder is only read.</param>
public sealed record EngineEdition(string? Root)
{
    /// <summary>The engine of this machine's packages.</summary>
    public static EngineEdition Installed { get; } = new((string?)null);

    /// <summary>The edition that the tests run on. An engine that a test starts itself is of the same
    /// edition.</summary>
    public static EngineEdition Current =>
        new(Environment.GetEnvironmentVariable(TestVariables.EngineRoot) is { Length: > 0 } root ? root : null);
}
