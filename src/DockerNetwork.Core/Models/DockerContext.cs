namespace DockerNetwork;

/// <summary>A docker context: an engine's address under a name (docker/cli cli/context/store). It never holds keys or
/// certificates.</summary>
public sealed record DockerContext
{
    /// <summary>The name; <c>default</c> for the engine that the environment or the platform names.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The description that its author wrote; empty if there is none.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>The engine's address, such as <c>ssh://me@lab</c>.</summary>
    public string Host { get; internal init; } = "";

    /// <summary>True if cmdlets use it here when neither -Context nor -DockerHost is given.</summary>
    public bool Current { get; internal init; }

    /// <summary>The TLS settings of its connection.</summary>
    public ContextTls Tls { get; internal init; } = new();

    /// <summary>The source of its address: the context's file, <c>DOCKER_HOST</c>, or <c>the platform's
    /// default</c>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The engine. Nothing was sent to it.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The name.</summary>
    /// <returns>The name, as -Context takes it.</returns>
    public override string ToString() => Name;
}
