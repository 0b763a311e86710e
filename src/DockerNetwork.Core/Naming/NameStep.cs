namespace DockerNetwork.Core.Naming;

/// <summary>One step of a search for a name, in the order in which the engine takes them.</summary>
public sealed record NameStep
{
    /// <summary>The place in the order, from 1.</summary>
    public int Order { get; init; }

    /// <summary>The network that is asked, or null.</summary>
    public string? Network { get; init; }

    /// <summary>What is looked for there: the question or the front part of it, or what a link stands for.</summary>
    public string Lookup { get; init; } = "";

    /// <summary>Where the step looks.</summary>
    public NameStepRule Rule { get; init; }

    /// <summary>What it found.</summary>
    public NameStepResult Result { get; init; }

    /// <summary>The addresses it found; those of a shadowed step would have answered.</summary>
    public ItemList<NameAddress> Addresses { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>The step in a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>The sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Text;
}
