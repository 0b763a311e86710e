namespace DockerNetwork.Core.Engine;

/// <summary>An event of an engine (API: a line of <c>GET /events</c>).</summary>
internal sealed record EngineEvent
{
    /// <summary>The type of the affected object: network or container.</summary>
    public string Type { get; init; } = "";

    /// <summary>The action, as the engine names it: create, connect, disconnect, destroy, rename, ….</summary>
    public string Action { get; init; } = "";

    /// <summary>The full id of the affected object; empty for an event that affects many (prune).</summary>
    public string Id { get; init; } = "";

    /// <summary>The scope: local or swarm.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The attributes that the engine adds: <c>name</c>; for a network <c>type</c> (its driver) and
    /// <c>container</c> (an id); for a container also its labels.</summary>
    public StringMap Attributes { get; init; } = StringMap.Empty;

    /// <summary>The time by the engine's clock: nanoseconds since 1970.</summary>
    public long TimeNano { get; init; }

    internal bool IsNetwork => Type == "network";

    internal bool IsContainer => Type == "container";

    internal string? Container => IsNetwork ? Attribute("container") : null;

    internal string? Attribute(string key) =>
        Attributes.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
