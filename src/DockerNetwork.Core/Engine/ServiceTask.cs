namespace DockerNetwork.Core.Engine;

/// <summary>A task of a swarm (API: <c>GET /tasks</c>): a container of a service, or a plain container's place on a
/// network of the swarm.</summary>
public sealed record ServiceTask
{
    /// <summary>The task's id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The full id of its service; empty for a plain container.</summary>
    public string ServiceId { get; init; } = "";

    /// <summary>Its number among the tasks of a replicated service; 0 for one of a global service.</summary>
    public long Slot { get; init; }

    /// <summary>The id of the node that it was given to; empty while none was.</summary>
    public string NodeId { get; init; } = "";

    /// <summary>Its state: new, pending, assigned, preparing, starting, running, complete, failed, shutdown, rejected,
    /// orphaned, ….</summary>
    public string State { get; init; } = "";

    /// <summary>The state that it should have.</summary>
    public string DesiredState { get; init; } = "";

    /// <summary>Why it failed; empty mostly.</summary>
    public string Error { get; init; } = "";

    /// <summary>The full id of its container; empty while there is none.</summary>
    public string ContainerId { get; init; } = "";

    /// <summary>The hostname that the service gives its containers; empty where that is left to the engine.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>Its addresses without prefix length, by the network's full id.</summary>
    public StringMap Addresses { get; init; } = StringMap.Empty;

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => State == "running";
}
