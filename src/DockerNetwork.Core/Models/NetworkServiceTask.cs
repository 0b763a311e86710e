namespace DockerNetwork;

/// <summary>A running task of a service on a network, on whatever node of the swarm (API: an item of
/// <c>Services.*.Tasks</c>).</summary>
public sealed record NetworkServiceTask
{
    /// <summary>The task's container's name, such as <c>web.1.x8n…</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its address on the network, without prefix length.</summary>
    public string Address { get; internal init; } = "";

    /// <summary>The full id of its endpoint.</summary>
    public string EndpointId { get; internal init; } = "";

    /// <summary>The address of the node it runs on, or null where the engine does not say.</summary>
    public string? NodeAddress { get; internal init; }

    /// <summary>All that the engine says of it besides.</summary>
    public StringMap Info { get; internal init; } = StringMap.Empty;

    /// <summary>The name.</summary>
    /// <returns>The task's name.</returns>
    public override string ToString() => Name;
}
