namespace DockerNetwork.Core.Engine;

/// <summary>An engine's part in a swarm (API: <c>Swarm</c> in <c>GET /info</c>).</summary>
public sealed record SwarmMembership
{
    /// <summary>inactive, pending, active, error or locked.</summary>
    public string State { get; init; } = "inactive";

    /// <summary>Whether it is a manager.</summary>
    public bool IsManager { get; init; }

    /// <summary>Its node's id; empty where it is in no swarm.</summary>
    public string NodeId { get; init; } = "";

    /// <summary>Its node's address; empty where it is in no swarm.</summary>
    public string NodeAddress { get; init; } = "";

    /// <summary>The name of its machine.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>The addresses of the managers that it knows, with their port.</summary>
    public ItemList<string> Managers { get; init; } = ItemList<string>.Empty;

    /// <summary>Whether it is a node that works.</summary>
    public bool IsActive => State == "active";
}
