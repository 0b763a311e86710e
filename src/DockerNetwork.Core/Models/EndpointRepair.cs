namespace DockerNetwork;

/// <summary>The repair of an endpoint that had lost its container or its network.</summary>
public sealed record EndpointRepair
{
    /// <summary>The network's name.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The full id of the network that the endpoint is on now. If it is on none, the id of the network that it
    /// was removed from.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The endpoint's name. It is the container's name, even if the container no longer exists.</summary>
    public string Endpoint { get; internal init; } = "";

    /// <summary>The container's full id; empty if no container exists.</summary>
    public string ContainerId { get; internal init; } = "";

    /// <summary>The action: Disconnected or Reconnected.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>The reason, or the old and the new network with the settings.</summary>
    public string Detail { get; internal init; } = "";

    /// <summary>The engine.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The action, the endpoint and the network.</summary>
    /// <returns><c>Reconnected web@backend</c>.</returns>
    public override string ToString() => $"{Action} {Endpoint}@{Network}";
}
