using System.Text;
using Markdig.Syntax;

namespace HelpBuilder;

/// <summary>Converts the page of an about topic to text. PowerShell lists a topic with the fifth line of its
/// text.</summary>
internal static class AboutText
{
    private const int Width = 79;
    private const string Indent = "    ";

    /// <summary>Converts the page.</summary>
    /// <exception cref="FormatException">The page does not begin with the topic's name and a SHORT
    /// DESCRIPTION.</exception>
    internal static string From(string markdown)
    {
        if (Section.At(1, PageReader.Blocks(markdown)) is not [Section page])
            throw new FormatException("The page has not one heading with the topic's name.");

        if (page.Parts(2) is not [{ Title: "SHORT DESCRIPTION" }, ..])
            throw new FormatException("The page's first section is not SHORT DESCRIPTION.");

        StringBuilder text = new();
        text.Append("TOPIC\n").Append(Indent).Append(page.Title).Append('\n');
        for (int index = 0; index < page.Blocks.Count; index++)
            Append(text, page.Blocks[index], isFirst: index > 0 && page.Blocks[index - 1] is HeadingBlock);

        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block, bool isFirst)
    {
        if (block is HeadingBlock heading)
        {
            string title = PlainText.Of(heading.Inline);
            text.Append('\n').Append(heading.Level == 2 ? title.ToUpperInvariant() : $"  {title}").Append('\n');
            return;
        }

        // A first paragraph follows its heading without an empty line, so that the short description is on the fifth
        // line.
        if (!isFirst)
            text.Append('\n');

        foreach (
            string line in PlainText
                .Of([block])
                .SelectMany(paragraph => block is CodeBlock ? Kept(paragraph) : Wrapped(paragraph)))
            text.Append(line).Append('\n');
    }

    private static IEnumerable<string> Kept(string code) =>
        code.Split('\n').Select(line => $"{Indent}{Indent}{line}".TrimEnd());

    private static IEnumerable<string> Wrapped(string paragraph)
    {
        bool isItem = paragraph.StartsWith("- ", StringComparison.Ordinal);
        string line = Indent;
        foreach (string word in paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = isItem ? $"{Indent}  {word}" : Indent + word;
            }
            else
            {
                line += line == Indent ? word : $" {word}";
            }
        }

        yield return line;
    }
}
