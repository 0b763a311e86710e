namespace DockerNetwork.Core.Engine;

/// <summary>A task of a swarm (API: <c>GET /tasks</c>): a container of a service, or a standalone container's endpoint
/// on a swarm network.</summary>
internal sealed record ServiceTask
{
    /// <summary>The task's id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The full id of its service; empty for a standalone container.</summary>
    public string ServiceId { get; init; } = "";

    /// <summary>The number among the tasks of a replicated service; 0 for a task of a global service.</summary>
    public long Slot { get; init; }

    /// <summary>The id of the node that it is assigned to; empty until it is assigned.</summary>
    public string NodeId { get; init; } = "";

    /// <summary>The state: new, pending, assigned, preparing, starting, running, complete, failed, shutdown, rejected,
    /// orphaned, ….</summary>
    public string State { get; init; } = "";

    /// <summary>The desired state.</summary>
    public string DesiredState { get; init; } = "";

    /// <summary>The reason for its failure; usually empty.</summary>
    public string Error { get; init; } = "";

    /// <summary>The full id of its container; empty if it has none.</summary>
    public string ContainerId { get; init; } = "";

    /// <summary>The hostname that the service sets for its containers; empty if it leaves it to the engine.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>The addresses without prefix length, by the network's full id.</summary>
    public StringMap Addresses { get; init; } = StringMap.Empty;

    /// <summary>True if the task runs.</summary>
    public bool IsRunning => State == "running";
}
