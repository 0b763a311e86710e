namespace DockerNetwork;

/// <summary>A name that means more than one container: several share it on a network, or one network of an client hides
/// what others have under it.</summary>
public sealed record AmbiguousContainerName
{
    /// <summary>The name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The network that answers.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The full id of that network.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The running containers that get this answer, sorted.</summary>
    public ItemList<string> From { get; internal init; } = ItemList<string>.Empty;

    /// <summary>What answers; of several containers where the name is shared.</summary>
    public ItemList<ContainerName> Answering { get; internal init; } = ItemList<ContainerName>.Empty;

    /// <summary>What other networks of these clients have under the name for other containers, and never answer
    /// with.</summary>
    public ItemList<ContainerName> Shadowed { get; internal init; } = ItemList<ContainerName>.Empty;

    /// <summary>Whether several containers answer, in another order each time.</summary>
    public bool IsShared { get; internal init; }

    /// <summary>Whether a container has the name and does not answer to it for these clients.</summary>
    public bool IsShadowing => Shadowed.Count > 0;

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
