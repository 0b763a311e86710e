namespace DockerNetwork;

/// <summary>A running task of a service on a network, on any node of the swarm (API: an item of
/// <c>Services.*.Tasks</c>).</summary>
public sealed record NetworkServiceTask
{
    /// <summary>The name of the task's container, such as <c>web.1.x8n…</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its address on the network, without prefix length.</summary>
    public string Address { get; internal init; } = "";

    /// <summary>The full id of its endpoint.</summary>
    public string EndpointId { get; internal init; } = "";

    /// <summary>The address of the node it runs on, or null if the engine does not report it.</summary>
    public string? NodeAddress { get; internal init; }

    /// <summary>The further information that the engine reports about it.</summary>
    public StringMap Info { get; internal init; } = StringMap.Empty;

    /// <summary>The name.</summary>
    /// <returns>The task's name.</returns>
    public override string ToString() => Name;
}
