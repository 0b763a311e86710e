using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace HelpBuilder;

/// <summary>Reads the SYNTAX section: a heading with the parameter set's name, if there are several, and a block with
/// the call.</summary>
internal sealed partial class SyntaxReader
{
    private const string DefaultMark = " (Default)";
    private string? _set;

    /// <summary>The parsed calls.</summary>
    internal List<SyntaxLine> Lines { get; } = [];

    /// <summary>Reads the section's next block.</summary>
    internal SyntaxReader Take(Block block)
    {
        if (block is HeadingBlock heading)
            _set = PlainText.Of(heading.Inline).Replace(DefaultMark, "", StringComparison.Ordinal);
        else if (block is CodeBlock code)
            Lines.Add(
                new SyntaxLine(_set, [.. Names().Matches(PlainText.Code(code)).Select(match => match.Groups[1].Value)])
            );

        return this;
    }

    [GeneratedRegex(@"[\s\[]-(\w+)")]
    private static partial Regex Names();
}
