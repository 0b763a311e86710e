namespace DockerNetwork;

/// <summary>Why a name is answered as it is, or is not.</summary>
public sealed record ContainerNameExplanation
{
    /// <summary>What was asked: a name, <c>name.network</c> or an IP address.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>A, AAAA or PTR.</summary>
    public RecordType RecordType { get; internal init; }

    /// <summary>The asking container's name, or null where the question was asked for a network.</summary>
    public string? From { get; internal init; }

    /// <summary>How the DNS answers.</summary>
    public NameAnswerKind Outcome { get; internal init; }

    /// <summary>The answers; none where the name does not resolve.</summary>
    public ItemList<ContainerNameRecord> Records { get; internal init; } = ItemList<ContainerNameRecord>.Empty;

    /// <summary>Why there is no answer; null where there is one.</summary>
    public NameFailure? Reason { get; internal init; }

    /// <summary>The containers that the reason is about; empty where it is about none but the client.</summary>
    public ItemList<Container> Containers { get; internal init; } = ItemList<Container>.Empty;

    /// <summary>The commands that would mend it, in order, each as one would type it; empty where no command
    /// does.</summary>
    public ItemList<string> RecommendedAction { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The steps of the search, in their order.</summary>
    public ItemList<ContainerNameStep> Steps { get; internal init; } = ItemList<ContainerNameStep>.Empty;

    /// <summary>All of it in words: what was asked, what is in the way, what to do.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The engine that was asked.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The words.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
