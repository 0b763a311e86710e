namespace DockerNetwork;

/// <summary>A docker context: an engine's address under a name (docker/cli cli/context/store). Keys and certificates
/// are never part of it.</summary>
public sealed record DockerContext
{
    /// <summary>The name; <c>default</c> for what the environment or the platform says.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>What its maker wrote about it; empty without.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>The engine's address, such as <c>ssh://me@lab</c>.</summary>
    public string Host { get; internal init; } = "";

    /// <summary>Whether it is the one that a cmdlet takes here with neither -Context nor -DockerHost.</summary>
    public bool Current { get; internal init; }

    /// <summary>How its connection is secured by TLS.</summary>
    public ContextTls Tls { get; internal init; } = new();

    /// <summary>Where its address comes from: the context's file, <c>DOCKER_HOST</c>, or <c>the platform's
    /// default</c>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>The engine. Nothing was sent to it.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The name.</summary>
    /// <returns>What -Context takes.</returns>
    public override string ToString() => Name;
}
