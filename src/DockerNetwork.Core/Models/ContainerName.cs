namespace DockerNetwork;

/// <summary>A name that answers on a network, with one of the addresses that it answers with.</summary>
public sealed record ContainerName
{
    /// <summary>The name. Case does not count in the DNS.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The network's name.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The network's full id.</summary>
    public string NetworkId { get; internal init; } = "";

    /// <summary>The container that answers to it; null for the shared address of a service.</summary>
    public string? Container { get; internal init; }

    /// <summary>The full id of that container, or null.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>The node of the swarm that the container runs on, where that is another than the engine's own; null
    /// mostly. On an engine that is no manager the node's address.</summary>
    public string? Node { get; internal init; }

    /// <summary>The address; null where the engine has still to give one out, in a change that is foreseen.</summary>
    public string? IPAddress { get; internal init; }

    /// <summary>A for an IPv4 address, AAAA for an IPv6 one.</summary>
    public RecordType RecordType { get; internal init; }

    /// <summary>Which of the container's names it is.</summary>
    public NameMatch MatchedBy { get; internal init; }

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The address in words, also where it is not known yet.</summary>
    internal string Address => IPAddress ?? $"an address of {Network}";

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
