namespace DockerNetwork;

/// <summary>A service of a swarm (API: <c>GET /services</c> and <c>GET /tasks</c>), as a manager knows it.</summary>
public sealed record Service
{
    /// <summary>The name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The full id.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The first 12 characters of the id.</summary>
    public string ShortId => ShortIds.Of(Id);

    /// <summary>Replicated or Global, or a job of either kind.</summary>
    public ServiceMode Mode { get; internal init; }

    /// <summary>How many of its tasks run.</summary>
    public int RunningReplicas { get; internal init; }

    /// <summary>How many of its tasks should run: the number that was asked for, or for a global service the number of
    /// nodes that it is on.</summary>
    public int DesiredReplicas { get; internal init; }

    /// <summary>The image, without the digest that the docker CLI pins it by.</summary>
    public string Image { get; internal init; } = "";

    /// <summary>The networks that it was put on, without the routing mesh.</summary>
    public ItemList<ServiceNetwork> Networks { get; internal init; } = ItemList<ServiceNetwork>.Empty;

    /// <summary>The published ports.</summary>
    public ItemList<ServicePort> Ports { get; internal init; } = ItemList<ServicePort>.Empty;

    /// <summary>What its name answers with: one shared address, or all tasks' own.</summary>
    public ServiceEndpointMode EndpointMode { get; internal init; }

    /// <summary>How its last update goes: updating, paused, completed, rollback_started, rollback_paused or
    /// rollback_completed; null where it never had one.</summary>
    public string? UpdateState { get; internal init; }

    /// <summary>The labels of the service, not of its containers.</summary>
    public StringMap Labels { get; internal init; } = StringMap.Empty;

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset Updated { get; internal init; }

    /// <summary>The engine that was asked: a manager of the swarm.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The engine's words on the last update; empty mostly.</summary>
    internal string UpdateMessage { get; init; } = "";

    /// <summary>Which change of the service this is.</summary>
    internal ulong Version { get; init; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
