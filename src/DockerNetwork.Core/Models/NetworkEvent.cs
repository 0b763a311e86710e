namespace DockerNetwork;

/// <summary>An event of a network (API: <c>GET /events</c>).</summary>
public sealed record NetworkEvent
{
    /// <summary>The time by the engine's clock. For an inferred event (<see cref="IsInferred"/>), the time at which it
    /// was noticed, or at which the network was created.</summary>
    public DateTimeOffset Time { get; internal init; }

    /// <summary>The event's action, as the engine names it: create, connect, disconnect, destroy; in a swarm also
    /// update and remove; prune, once for all removed networks.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>The network's name; empty for prune.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id; empty for prune.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The network's driver: bridge, overlay, …; empty for prune.</summary>
    public string Driver { get; internal init; } = "";

    /// <summary>The scope: local or swarm.</summary>
    public string Scope { get; internal init; } = "";

    /// <summary>The name of the connected or disconnected container at the time of the event. Its full id if the name
    /// is no longer known; null if the event concerns no container.</summary>
    public string? Container { get; internal init; }

    /// <summary>The full id of the container, or null.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>True if the event was inferred by comparing the engine's state before and after it was unreachable. The
    /// engine itself has no such event.</summary>
    public bool IsInferred { get; internal init; }

    /// <summary>The engine that the event happened on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The event in short.</summary>
    /// <returns><c>connect web@backend</c>, or <c>create backend</c>.</returns>
    public override string ToString() =>
        Container is null ? $"{Action} {Network}".TrimEnd() : $"{Action} {Container}@{Network}";
}
