namespace DockerNetwork;

/// <summary>What was done to an endpoint that had lost its container or its network.</summary>
public sealed record EndpointRepair
{
    /// <summary>The network's name.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The full id of the network that it is on now; of the one it was taken off where it is on
    /// none.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The endpoint's name: the container's, also where that is gone.</summary>
    public string Endpoint { get; internal init; } = "";

    /// <summary>The container's full id; empty where there is none.</summary>
    public string ContainerId { get; internal init; } = "";

    /// <summary>Disconnected or Reconnected.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>Why, or from where to where and with what.</summary>
    public string Detail { get; internal init; } = "";

    /// <summary>The engine.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>What was done, to which endpoint, where.</summary>
    /// <returns><c>Reconnected web@backend</c>.</returns>
    public override string ToString() => $"{Action} {Endpoint}@{Network}";
}
