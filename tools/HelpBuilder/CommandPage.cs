namespace HelpBuilder;

/// <summary>The content of a cmdlet's page. Texts are paragraphs without mark-up.</summary>
internal sealed record CommandPage(string Name)
{
    /// <summary>The synopsis, one or two sentences.</summary>
    public required IReadOnlyList<string> Synopsis { get; init; }

    /// <summary>The parameter sets.</summary>
    public required IReadOnlyList<SyntaxLine> Syntax { get; init; }

    /// <summary>The description.</summary>
    public required IReadOnlyList<string> Description { get; init; }

    /// <summary>The examples, in the page's order.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>The parameters, in the page's order, without the common ones.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>The types that the cmdlet accepts from the pipeline.</summary>
    public required IReadOnlyList<PipelineType> Inputs { get; init; }

    /// <summary>The types that the cmdlet returns.</summary>
    public required IReadOnlyList<PipelineType> Outputs { get; init; }

    /// <summary>The notes.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The related links.</summary>
    public required IReadOnlyList<Link> Links { get; init; }
}
