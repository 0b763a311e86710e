namespace DockerNetwork;

/// <summary>A service's endpoint on a network.</summary>
public sealed record ServiceNetwork
{
    /// <summary>The network's name, or its id if the engine lists no network with that id.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The aliases of the service on the network, in addition to its own name.</summary>
    public ItemList<string> Aliases { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The address that all its tasks share on the network, without prefix length; null for endpoint mode
    /// dnsrr.</summary>
    public string? VirtualAddress { get; internal init; }

    /// <summary>The driver options of the tasks' endpoints on the network.</summary>
    public StringMap DriverOptions { get; internal init; } = StringMap.Empty;

    /// <summary>The network, with the shared address if there is one.</summary>
    /// <returns><c>backend (10.0.1.6)</c> or <c>backend</c>.</returns>
    public override string ToString() => VirtualAddress is null ? Network : $"{Network} ({VirtualAddress})";
}
