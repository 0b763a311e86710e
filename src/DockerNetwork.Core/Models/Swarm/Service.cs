namespace DockerNetwork;

/// <summary>A service of a swarm, as a manager reports it (API: <c>GET /services</c> and <c>GET /tasks</c>).</summary>
public sealed record Service
{
    /// <summary>The name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The full id.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The first 12 characters of the id.</summary>
    public string ShortId => ShortIds.Of(Id);

    /// <summary>The mode: Replicated or Global, or a job of either kind.</summary>
    public ServiceMode Mode { get; internal init; }

    /// <summary>The number of its running tasks.</summary>
    public int RunningReplicas { get; internal init; }

    /// <summary>The number of tasks that should run: the requested number, or for a global service the number of nodes
    /// that it is on.</summary>
    public int DesiredReplicas { get; internal init; }

    /// <summary>The running and the desired tasks, as <c>1/3</c>.</summary>
    public string Replicas => $"{RunningReplicas}/{DesiredReplicas}";

    /// <summary>The image, without the digest that the docker CLI pins it to.</summary>
    public string Image { get; internal init; } = "";

    /// <summary>The networks that the service is on, without the routing mesh.</summary>
    public ItemList<ServiceNetwork> Networks { get; internal init; } = ItemList<ServiceNetwork>.Empty;

    /// <summary>The published ports.</summary>
    public ItemList<ServicePort> Ports { get; internal init; } = ItemList<ServicePort>.Empty;

    /// <summary>The endpoint mode: its name resolves to one shared address, or to the addresses of all tasks.</summary>
    public ServiceEndpointMode EndpointMode { get; internal init; }

    /// <summary>The state of its last update: updating, paused, completed, rollback_started, rollback_paused or
    /// rollback_completed; null if it never had one.</summary>
    public string? UpdateState { get; internal init; }

    /// <summary>The labels of the service, not of its containers.</summary>
    public StringMap Labels { get; internal init; } = StringMap.Empty;

    /// <summary>The creation time.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset Updated { get; internal init; }

    /// <summary>The queried engine, which is a manager of the swarm.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The engine's message about the last update; usually empty.</summary>
    internal string UpdateMessage { get; init; } = "";

    /// <summary>The version of the service, which grows with each change.</summary>
    internal ulong Version { get; init; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
