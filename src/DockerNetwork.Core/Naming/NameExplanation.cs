namespace DockerNetwork.Core.Naming;

/// <summary>Why a question is answered as it is.</summary>
public sealed record NameExplanation
{
    /// <summary>The question.</summary>
    public NameQuestion Question { get; init; }

    /// <summary>Who asked.</summary>
    public required DnsClient Client { get; init; }

    /// <summary>The answer of the DNS.</summary>
    public required NameAnswer Answer { get; init; }

    /// <summary>The steps in their order.</summary>
    public ItemList<NameStep> Steps { get; init; } = ItemList<NameStep>.Empty;

    /// <summary>Why there is no answer; null where there is one.</summary>
    public NameFailure? Reason { get; init; }

    /// <summary>The containers that the reason is about; empty where it is about none but the client.</summary>
    public ItemList<Container> Containers { get; init; } = ItemList<Container>.Empty;

    /// <summary>The commands that would mend it, each a line; empty where there is nothing to mend or no command
    /// does.</summary>
    public ItemList<string> RecommendedAction { get; init; } = ItemList<string>.Empty;

    /// <summary>All of it in words: what was asked, what is in the way, what to do.</summary>
    public string Message { get; init; } = "";

    /// <summary>The words.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
