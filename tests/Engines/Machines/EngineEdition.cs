namespace DockerNetwork.Testing;

/// <summary>Where the programs of a private engine come from.</summary>
/// <param name="Root">Full path of the root folder of another system that has them; null for this machine's own. The
/// folder is only read.</param>
public sealed record EngineEdition(string? Root)
{
    /// <summary>The engine of this machine's packages.</summary>
    public static EngineEdition Installed { get; } = new((string?)null);

    /// <summary>The one that the tests run on, so that an engine which a test starts itself is of the same
    /// edition.</summary>
    public static EngineEdition Current =>
        new(Environment.GetEnvironmentVariable(TestVariables.EngineRoot) is { Length: > 0 } root ? root : null);
}
