namespace DockerNetwork;

/// <summary>A name that means more than one container: several containers share it on a network, or one network of a
/// client hides the containers that have it on other networks.</summary>
public sealed record AmbiguousContainerName
{
    /// <summary>The name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The network that answers.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The full id of that network.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The running containers that get this response, sorted.</summary>
    public ItemList<string> From { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The container that the name resolves to; several if they share the name.</summary>
    public ItemList<ContainerName> Answering { get; internal init; } = ItemList<ContainerName>.Empty;

    /// <summary>The other containers that have the name on other networks of these clients, and that never answer to
    /// it.</summary>
    public ItemList<ContainerName> Shadowed { get; internal init; } = ItemList<ContainerName>.Empty;

    /// <summary>True if several containers answer, in a different order each time.</summary>
    public bool IsShared { get; internal init; }

    /// <summary>True if a container has the name but does not answer to it for these clients.</summary>
    public bool IsShadowing => Shadowed.Count > 0;

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
