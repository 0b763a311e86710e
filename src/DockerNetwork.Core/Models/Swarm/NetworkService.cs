namespace DockerNetwork;

/// <summary>A service of a swarm as one of its networks reports it (API: an item of <c>Services</c> in <c>GET
/// /networks/{id}?verbose=true</c>).</summary>
public sealed record NetworkService
{
    /// <summary>The service's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The address that all tasks share; null for a service without one (endpoint mode dnsrr).</summary>
    public string? VirtualAddress { get; internal init; }

    /// <summary>The ports that it publishes through this network.</summary>
    public ItemList<NetworkServicePort> Ports { get; internal init; } = ItemList<NetworkServicePort>.Empty;

    /// <summary>The running tasks, sorted by name.</summary>
    public ItemList<NetworkServiceTask> Tasks { get; internal init; } = ItemList<NetworkServiceTask>.Empty;

    /// <summary>The name.</summary>
    /// <returns>The service's name.</returns>
    public override string ToString() => Name;
}
