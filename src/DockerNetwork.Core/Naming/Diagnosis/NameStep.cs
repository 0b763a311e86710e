namespace DockerNetwork.Core.Naming.Diagnosis;

/// <summary>A step in the engine's search for a name.</summary>
internal sealed record NameStep
{
    /// <summary>The position of the step in the search, from 1.</summary>
    public int Order { get; init; }

    /// <summary>The network that is searched; null if the step searches none.</summary>
    public string? Network { get; init; }

    /// <summary>The text that is looked up there: the question, the front part of it, or the target of a
    /// link.</summary>
    public string Lookup { get; init; } = "";

    /// <summary>The kind of place that the step searches.</summary>
    public NameStepRule Rule { get; init; }

    /// <summary>The result of the step.</summary>
    public NameStepResult Result { get; init; }

    /// <summary>The addresses that the step found. For a shadowed step, the addresses that would have
    /// answered.</summary>
    public ItemList<NameAddress> Addresses { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>The description of the step in a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>Returns the sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Text;
}
