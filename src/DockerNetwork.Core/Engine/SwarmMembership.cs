namespace DockerNetwork.Core.Engine;

/// <summary>An engine's membership in a swarm (API: <c>Swarm</c> in <c>GET /info</c>).</summary>
internal sealed record SwarmMembership
{
    /// <summary>The state: inactive, pending, active, error or locked.</summary>
    public string State { get; init; } = "inactive";

    /// <summary>True if the engine is a manager.</summary>
    public bool IsManager { get; init; }

    /// <summary>The id of its node; empty if it is in no swarm.</summary>
    public string NodeId { get; init; } = "";

    /// <summary>The address of its node; empty if it is in no swarm.</summary>
    public string NodeAddress { get; init; } = "";

    /// <summary>The name of its machine.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>The addresses of the managers that it knows, with their ports.</summary>
    public ItemList<string> Managers { get; init; } = ItemList<string>.Empty;

    /// <summary>True if the engine is an active node of a swarm.</summary>
    public bool IsActive => State == "active";
}
