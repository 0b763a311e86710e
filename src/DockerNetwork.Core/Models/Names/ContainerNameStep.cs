namespace DockerNetwork;

/// <summary>A step of a name lookup, in the order in which the engine's DNS takes them.</summary>
public sealed record ContainerNameStep
{
    /// <summary>The place in the order, from 1.</summary>
    public int Order { get; internal init; }

    /// <summary>The network of the step; null if the step concerns none.</summary>
    public string? Network { get; internal init; }

    /// <summary>The text that the step looks up: the query, its first part, or the target of a link.</summary>
    public string Lookup { get; internal init; } = "";

    /// <summary>The rule of the step: the place that it searches.</summary>
    public NameStepRule Rule { get; internal init; }

    /// <summary>The result of the step.</summary>
    public NameStepResult Result { get; internal init; }

    /// <summary>The addresses that the step found. A shadowed step would have answered with them.</summary>
    public ItemList<string> IPAddresses { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The containers that have these addresses.</summary>
    public ItemList<string> Containers { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The step in a sentence.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The queried engine.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Text;
}
