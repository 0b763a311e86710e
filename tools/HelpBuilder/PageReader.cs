using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpBuilder;

/// <summary>Reads a cmdlet's page in platyPS's format (schema 2.0.0).</summary>
internal static class PageReader
{
    private const string CommonParameters = "CommonParameters";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    /// <summary>Returns the blocks of a page, without its front matter.</summary>
    internal static IReadOnlyList<Block> Blocks(string markdown) =>
        [.. Markdown.Parse(markdown, Pipeline).Where(block => block is not YamlFrontMatterBlock)];

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">A section is missing, or one cannot be read.</exception>
    internal static CommandPage Read(string markdown)
    {
        if (Section.At(1, Blocks(markdown)) is not [Section page])
            throw new FormatException("The page has not one heading with the cmdlet's name.");

        Dictionary<string, Section> sections = page.Parts(2)
            .ToDictionary(section => section.Title, StringComparer.OrdinalIgnoreCase);

        return Checked(new CommandPage(page.Title)
        {
            Synopsis = PlainText.Of(Find("SYNOPSIS").Blocks),
            Syntax =
            [
                .. Find("SYNTAX").Blocks.Aggregate(new SyntaxReader(), (reader, block) => reader.Take(block)).Lines],
            Description = PlainText.Of(Find("DESCRIPTION").Blocks),
            Examples = [.. Find("EXAMPLES").Parts(3).Select(ReadExample)],
            Parameters =
            [
                .. Find("PARAMETERS").Parts(3).Where(part => part.Title != CommonParameters).Select(ReadParameter)],
            Inputs = [.. Find("INPUTS").Parts(3).Select(ReadType)],
            Outputs = [.. Find("OUTPUTS").Parts(3).Select(ReadType)],
            Notes = PlainText.Of(Find("NOTES").Blocks),
            Links =
            [
                .. Find("RELATED LINKS")
                    .Blocks.OfType<LeafBlock>()
                    .SelectMany(block => block.Inline?.Descendants<LinkInline>() ?? [])
                    .Select(ReadLink)],
        });

        Section Find(string title) =>
            sections.GetValueOrDefault(title)
            ?? throw new FormatException($"The page of {page.Title} has no section {title}.");
    }

    private static CommandPage Checked(CommandPage page)
    {
        string? unknown = page
            .Syntax.SelectMany(line => line.Parameters)
            .Except(page.Parameters.Select(parameter => parameter.Name))
            .FirstOrDefault();
        return unknown is null
            ? page
            : throw new FormatException(
                $"The syntax of {page.Name} has -{unknown}, which has no section among the parameters.");
    }

    private static Example ReadExample(Section section)
    {
        IReadOnlyList<Block> blocks = section.Blocks;
        int first = IndexOf(blocks, IsPowerShell, 0);
        if (first < 0)
            throw new FormatException($"'{section.Title}' has no block of powershell code.");

        int after = IndexOf(blocks, block => !IsPowerShell(block), first);
        int end = after < 0 ? blocks.Count : after;
        string code = string.Join("\n\n", blocks.Take(end).Skip(first).Cast<LeafBlock>().Select(PlainText.Code));
        return new Example(section.Title, PlainText.Of(blocks.Take(first)), code, PlainText.Of(blocks.Skip(end)));
    }

    private static Parameter ReadParameter(Section section)
    {
        ParameterFacet[] facets =
        [
            .. section
                .Blocks.Where(IsYaml)
                .Cast<LeafBlock>()
                .Select(block => new ParameterFacet(PlainText.Code(block).Split('\n')))];
        if (facets.Length == 0)
            throw new FormatException($"The parameter {section.Title} has no yaml block.");

        return new Parameter(
            section.Title.TrimStart('-'), PlainText.Of(section.Blocks.Where(block => !IsYaml(block))), facets);
    }

    private static PipelineType ReadType(Section section) => new(section.Title, PlainText.Of(section.Blocks));

    private static Link ReadLink(LinkInline link)
    {
        bool isOnTheWeb = Uri.TryCreate(link.Url, UriKind.Absolute, out _);
        return new Link(PlainText.Of(link), isOnTheWeb ? link.Url! : "");
    }

    private static int IndexOf(IReadOnlyList<Block> blocks, Func<Block, bool> condition, int start)
    {
        for (int index = start; index < blocks.Count; index++)
        {
            if (condition(blocks[index]))
                return index;
        }

        return -1;
    }

    private static bool IsPowerShell(Block block) => block is FencedCodeBlock { Info: "powershell" };

    private static bool IsYaml(Block block) => block is FencedCodeBlock { Info: "yaml" };
}
