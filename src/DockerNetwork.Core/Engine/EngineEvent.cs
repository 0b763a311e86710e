namespace DockerNetwork.Core.Engine;

/// <summary>Something that happened on an engine, as it says it (API: a line of <c>GET /events</c>).</summary>
public sealed record EngineEvent
{
    /// <summary>What kind of thing it happened to: network or container.</summary>
    public string Type { get; init; } = "";

    /// <summary>What happened, in the engine's word: create, connect, disconnect, destroy, rename, ….</summary>
    public string Action { get; init; } = "";

    /// <summary>The full id of what it happened to; empty where it happened to many (prune).</summary>
    public string Id { get; init; } = "";

    /// <summary>How far it reaches: local or swarm.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What else the engine says: <c>name</c>; of a network <c>type</c> (its driver) and <c>container</c> (an
    /// id); of a container its labels too.</summary>
    public StringMap Attributes { get; init; } = StringMap.Empty;

    /// <summary>When, by the engine's clock: nanoseconds since 1970.</summary>
    public long TimeNano { get; init; }

    internal bool IsNetwork => Type == "network";

    internal bool IsContainer => Type == "container";

    internal string? Container => IsNetwork ? Attribute("container") : null;

    internal string? Attribute(string key) =>
        Attributes.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
