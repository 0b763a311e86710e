namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>The explanation of an answer.</summary>
internal sealed record NameExplanation
{
    /// <summary>The question.</summary>
    public NameQuestion Question { get; init; }

    /// <summary>The client that asked.</summary>
    public required DnsClient Client { get; init; }

    /// <summary>The answer of the DNS.</summary>
    public required NameAnswer Answer { get; init; }

    /// <summary>The steps of the search, in order.</summary>
    public ItemList<NameStep> Steps { get; init; } = ItemList<NameStep>.Empty;

    /// <summary>The reason why there is no answer; null if there is one.</summary>
    public NameFailure? Reason { get; init; }

    /// <summary>The containers that the reason is about; empty if it is about no container but the client.</summary>
    public ItemList<Container> Containers { get; init; } = ItemList<Container>.Empty;

    /// <summary>The commands that would fix the problem, one per item. Empty if there is no problem or no command fixes
    /// it.</summary>
    public ItemList<string> RecommendedAction { get; init; } = ItemList<string>.Empty;

    /// <summary>True if the name can mean several containers. Each item of <see cref="RecommendedAction"/> then fixes
    /// the problem by itself.</summary>
    public bool IsChoice { get; init; }

    /// <summary>True if the DNS servers outside may know the name.</summary>
    public bool MayBeOutside { get; init; }

    /// <summary>The whole explanation as text: the question, the problem and the recommended action.</summary>
    public string Message { get; init; } = "";

    /// <summary>Returns the message.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
