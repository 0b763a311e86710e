namespace DockerNetwork;

/// <summary>A DNS name on a network, with one of the addresses that it resolves to.</summary>
public sealed record ContainerName
{
    /// <summary>The name. The DNS ignores its case.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The network's name.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The container that answers to the name; null for the shared address of a service.</summary>
    public string? Container { get; internal init; }

    /// <summary>The full id of that container, or null.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>The swarm node that the container runs on; usually null, because it is set only for another node than
    /// the engine's own. On an engine that is not a manager, the node's address.</summary>
    public string? Node { get; internal init; }

    /// <summary>The address; null in a preview if the engine has not assigned one yet.</summary>
    public string? IPAddress { get; internal init; }

    /// <summary>The record type: A for an IPv4 address, AAAA for an IPv6 one.</summary>
    public RecordType RecordType { get; internal init; }

    /// <summary>The kind of container name that matched.</summary>
    public NameMatch MatchedBy { get; internal init; }

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The address for a message, also if it is not known yet.</summary>
    internal string Address => IPAddress ?? $"an address of {Network}";

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
