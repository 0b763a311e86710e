namespace HelpBuilder;

/// <summary>What a cmdlet's page says. Texts are paragraphs without mark-up.</summary>
internal sealed record CommandPage(string Name)
{
    /// <summary>One or two sentences.</summary>
    public required IReadOnlyList<string> Synopsis { get; init; }

    /// <summary>The ways to call it.</summary>
    public required IReadOnlyList<SyntaxLine> Syntax { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<string> Description { get; init; }

    /// <summary>The examples, in the page's order.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>The parameters, in the page's order, without the common ones.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>The types that it takes from the pipeline.</summary>
    public required IReadOnlyList<PipelineType> Inputs { get; init; }

    /// <summary>The types that it returns.</summary>
    public required IReadOnlyList<PipelineType> Outputs { get; init; }

    /// <summary>What else is to be known.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Where to read on.</summary>
    public required IReadOnlyList<Link> Links { get; init; }
}
