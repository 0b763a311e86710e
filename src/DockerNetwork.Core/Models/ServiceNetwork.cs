namespace DockerNetwork;

/// <summary>A service's place on a network.</summary>
public sealed record ServiceNetwork
{
    /// <summary>The network's name; its id where the engine lists no network of that id.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The names that the service answers to on it, beside its own.</summary>
    public ItemList<string> Aliases { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The address that all its tasks share there, without prefix length; null for endpoint mode
    /// dnsrr.</summary>
    public string? VirtualAddress { get; internal init; }

    /// <summary>The driver options of the tasks' endpoints on it.</summary>
    public StringMap DriverOptions { get; internal init; } = StringMap.Empty;

    /// <summary>The network with the shared address where there is one.</summary>
    /// <returns><c>backend (10.0.1.6)</c> or <c>backend</c>.</returns>
    public override string ToString() => VirtualAddress is null ? Network : $"{Network} ({VirtualAddress})";
}
