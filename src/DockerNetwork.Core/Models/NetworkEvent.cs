namespace DockerNetwork;

/// <summary>Something that happened to a network (API: <c>GET /events</c>).</summary>
public sealed record NetworkEvent
{
    /// <summary>When, by the engine's clock. For what was found by comparing (<see cref="IsInferred"/>): when it was
    /// found, or when the network was made.</summary>
    public DateTimeOffset Time { get; internal init; }

    /// <summary>What happened, in the engine's word: create, connect, disconnect, destroy; in a swarm also update and
    /// remove; prune, once for all networks that were removed.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>The network's name; empty for prune.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id; empty for prune.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The network's driver: bridge, overlay, …; empty for prune.</summary>
    public string Driver { get; internal init; } = "";

    /// <summary>How far it reaches: local or swarm.</summary>
    public string Scope { get; internal init; } = "";

    /// <summary>The name of the container that was connected or disconnected, as it was at that time; its full id where
    /// the name is not known any more; null where no container is concerned.</summary>
    public string? Container { get; internal init; }

    /// <summary>The full id of the container, or null.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>Whether it was found by comparing what is there after an absence of the engine with what was there
    /// before: the engine itself has no event of it.</summary>
    public bool IsInferred { get; internal init; }

    /// <summary>The engine it happened on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>What happened, in short.</summary>
    /// <returns><c>connect web@backend</c>, or <c>create backend</c>.</returns>
    public override string ToString() =>
        Container is null ? $"{Action} {Network}".TrimEnd() : $"{Action} {Container}@{Network}";
}
