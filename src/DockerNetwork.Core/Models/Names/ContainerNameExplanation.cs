namespace DockerNetwork;

/// <summary>The explanation of how a name resolves, or of why it does not.</summary>
public sealed record ContainerNameExplanation
{
    /// <summary>The query: a name, <c>name.network</c> or an IP address.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The record type: A, AAAA or PTR.</summary>
    public RecordType RecordType { get; internal init; }

    /// <summary>The client container's name, or null if the query was made for a network.</summary>
    public string? From { get; internal init; }

    /// <summary>The kind of DNS response.</summary>
    public NameAnswerKind Outcome { get; internal init; }

    /// <summary>The records of the response; none if the name does not resolve.</summary>
    public ItemList<ContainerNameRecord> Records { get; internal init; } = ItemList<ContainerNameRecord>.Empty;

    /// <summary>The reason for a failed lookup; null if the name resolves.</summary>
    public NameFailure? Reason { get; internal init; }

    /// <summary>The containers that the reason concerns; empty if it concerns only the client.</summary>
    public ItemList<Container> Containers { get; internal init; } = ItemList<Container>.Empty;

    /// <summary>The commands that would repair it, in order, ready to type; empty if no command does. If the name can
    /// mean several containers, one line for each, of which one is enough.</summary>
    public ItemList<string> RecommendedAction { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The steps of the lookup, in order.</summary>
    public ItemList<ContainerNameStep> Steps { get; internal init; } = ItemList<ContainerNameStep>.Empty;

    /// <summary>The whole explanation as text: the query, the obstacle and the recommended action.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The queried engine.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The message.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
