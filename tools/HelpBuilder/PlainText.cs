using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HelpBuilder;

/// <summary>Converts blocks of a page to console text: paragraphs without mark-up.</summary>
internal static class PlainText
{
    /// <summary>Returns the paragraphs of blocks. A list item is one paragraph, a code block is one with line ends, a
    /// comment is none.</summary>
    internal static IReadOnlyList<string> Of(IEnumerable<Block> blocks) => [.. blocks.SelectMany(Of)];

    /// <summary>Returns the text of a run of inlines, on one line.</summary>
    internal static string Of(ContainerInline? inlines)
    {
        StringBuilder text = new();
        foreach (Inline inline in inlines ?? Enumerable.Empty<Inline>())
            text.Append(Of(inline));

        return text.ToString();
    }

    /// <summary>Returns the lines of a code block.</summary>
    internal static string Code(LeafBlock block) => block.Lines.ToString();

    private static IEnumerable<string> Of(Block block) => block switch
    {
        ParagraphBlock paragraph => [Of(paragraph.Inline)],
        CodeBlock code => [Code(code)],
        ListBlock list => list.OfType<ListItemBlock>()
            .Select((item, index) => Bullet(list, index) + string.Join("\n", Of((IEnumerable<Block>)item))),
        QuoteBlock quote => Of((IEnumerable<Block>)quote),
        HtmlBlock => [],
        HeadingBlock heading => [Of(heading.Inline)],
        _ => throw new FormatException(
            $"Line {block.Line + 1} has a {block.GetType().Name}, which the text of a console cannot show."),
    };

    private static string Bullet(ListBlock list, int index) => list.IsOrdered ? $"{index + 1}. " : "- ";

    private static string Of(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        AutolinkInline link => link.Url,
        LinkInline link => Of((ContainerInline)link),
        ContainerInline container => Of(container),
        _ => throw new FormatException(
            $"Line {inline.Line + 1} has a {inline.GetType().Name}, which the text of a console cannot show."),
    };
}
