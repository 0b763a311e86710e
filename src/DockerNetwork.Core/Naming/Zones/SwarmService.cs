namespace DockerNetwork.Core.Naming.Zones;

/// <summary>A service of a swarm as one of its networks lists it (API: an item of <c>Services</c> in
/// <c>GET /networks/{id}?verbose=true</c>).</summary>
internal sealed record SwarmService
{
    /// <summary>The full id of the network.</summary>
    public string NetworkId { get; init; } = "";

    /// <summary>The service's name. Empty for the plain containers of other nodes, which are listed as the tasks of no
    /// service.</summary>
    public string Name { get; init; } = "";

    /// <summary>The service's aliases on this network.</summary>
    public ItemList<string> Aliases { get; init; } = ItemList<string>.Empty;

    /// <summary>The address that all tasks share; null for a service whose name resolves to the addresses of its tasks
    /// (endpoint mode dnsrr).</summary>
    public string? VirtualAddress { get; init; }

    /// <summary>True if it may have aliases that this engine, a worker, does not know.</summary>
    public bool HasUnknownAliases { get; init; }

    /// <summary>The running tasks.</summary>
    public ItemList<SwarmTask> Tasks { get; init; } = ItemList<SwarmTask>.Empty;
}
