namespace DockerNetwork;

/// <summary>An address of a container's name, or a name of an address.</summary>
public sealed record ContainerNameRecord
{
    /// <summary>The query: a name, <c>name.network</c> or an IP address. For PTR too it is the query.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The client container's name, or null if the query was made for a network.</summary>
    public string? From { get; internal init; }

    /// <summary>The network whose records resolve the name. For an entry of the hosts file, the client's network that
    /// has the address. Empty if none has it.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The container that the record belongs to; for PTR, the container of the returned name. Null if no
    /// container of this engine has the address.</summary>
    public string? Container { get; internal init; }

    /// <summary>The full id of that container, or null.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>The swarm node that the container runs on; usually null, because it is set only for another node than
    /// the engine's own. On an engine that is not a manager, the node's address.</summary>
    public string? Node { get; internal init; }

    /// <summary>The address. For PTR, the queried address.</summary>
    public string IPAddress { get; internal init; } = "";

    /// <summary>The record type: A, AAAA or PTR.</summary>
    public RecordType RecordType { get; internal init; }

    /// <summary>The name in a PTR response, such as <c>web.backend</c>; null for A and AAAA.</summary>
    public string? Answer { get; internal init; }

    /// <summary>The kind of name that matched, HostsFile for an entry of the client's hosts file, or Outside for an
    /// answer of the DNS servers outside. Null if it is unknown (a live response that no rule explains).</summary>
    public NameMatch? MatchedBy { get; internal init; }

    /// <summary>The source of the record: Predicted or Live.</summary>
    public AnswerSource Source { get; internal init; }

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The address, or for PTR the name.</summary>
    /// <returns>The address, or for PTR the name.</returns>
    public override string ToString() => Answer ?? IPAddress;
}
