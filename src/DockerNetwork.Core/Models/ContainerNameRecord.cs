namespace DockerNetwork;

/// <summary>One address that a name has for a container, or one name that an address has.</summary>
public sealed record ContainerNameRecord
{
    /// <summary>What was asked: a name, <c>name.network</c> or an IP address. For PTR too this is the
    /// question.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The asking container's name, or null where the question was asked for a network.</summary>
    public string? From { get; internal init; }

    /// <summary>The network whose records answered.</summary>
    public string Network { get; internal init; } = "";

    /// <summary>The container that is meant; for PTR the answered name's container. Null where no container of this
    /// engine has the address.</summary>
    public string? Container { get; internal init; }

    /// <summary>The full id of that container, or null.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>The node of the swarm that the container runs on, where that is another than the engine's own; null
    /// mostly. On an engine that is no manager the node's address.</summary>
    public string? Node { get; internal init; }

    /// <summary>The address. For PTR the address that was asked about.</summary>
    public string IPAddress { get; internal init; } = "";

    /// <summary>A, AAAA or PTR.</summary>
    public RecordType RecordType { get; internal init; }

    /// <summary>The name that a PTR answer gives, such as <c>web.backend</c>; null for A and AAAA.</summary>
    public string? Answer { get; internal init; }

    /// <summary>Which of the container's names matched, or null where it could not be told (a live answer that no rule
    /// explains).</summary>
    public NameMatch? MatchedBy { get; internal init; }

    /// <summary>Predicted or Live.</summary>
    public AnswerSource Source { get; internal init; }

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>What was answered.</summary>
    /// <returns>The address, or for PTR the name.</returns>
    public override string ToString() => Answer ?? IPAddress;
}
