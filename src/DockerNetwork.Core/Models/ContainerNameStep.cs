namespace DockerNetwork;

/// <summary>One step of the search for a name, in the order in which the engine's DNS takes them.</summary>
public sealed record ContainerNameStep
{
    /// <summary>The place in the order, from 1.</summary>
    public int Order { get; internal init; }

    /// <summary>The network that is asked; null where the step is about none.</summary>
    public string? Network { get; internal init; }

    /// <summary>What is looked for there: the question or the front part of it, or what a link stands for.</summary>
    public string Lookup { get; internal init; } = "";

    /// <summary>Where the step looks.</summary>
    public NameStepRule Rule { get; internal init; }

    /// <summary>What it found.</summary>
    public NameStepResult Result { get; internal init; }

    /// <summary>The addresses it found; those of a shadowed step would have answered.</summary>
    public ItemList<string> IPAddresses { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The containers that have these addresses.</summary>
    public ItemList<string> Containers { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The step in a sentence.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The engine that was asked.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Text;
}
