using Markdig.Syntax;

namespace HelpBuilder;

/// <summary>A heading and the blocks below it, up to the next heading of its level.</summary>
/// <param name="Title">The heading's text.</param>
/// <param name="Blocks">The blocks below it, deeper headings among them.</param>
internal sealed record Section(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>The blocks between the section's own heading and the first deeper one.</summary>
    internal IReadOnlyList<Block> Body => [.. Blocks.TakeWhile(block => block is not HeadingBlock)];

    /// <summary>Returns the sections one level below this one.</summary>
    internal IReadOnlyList<Section> Parts(int level) => At(level, Blocks);

    /// <summary>Splits blocks at the headings of a level. Blocks before the first heading are left out.</summary>
    internal static IReadOnlyList<Section> At(int level, IEnumerable<Block> blocks)
    {
        List<(string Title, List<Block> Blocks)> sections = [];
        foreach (Block block in blocks)
        {
            if (block is HeadingBlock heading && heading.Level == level)
                sections.Add((PlainText.Of(heading.Inline), []));
            else if (sections.Count > 0)
                sections[^1].Blocks.Add(block);
        }

        return [.. sections.Select(section => new Section(section.Title, section.Blocks))];
    }
}
