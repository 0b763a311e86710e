using HelpBuilder;

namespace DockerNetwork.HelpTests.Converter;

public sealed class AboutTextTests
{
    private const string Page = """
        # about_Sample

        ## SHORT DESCRIPTION
        In a word.

        ## LONG DESCRIPTION
        A paragraph that is longer than a line of the text may be, and so goes on on the next one.

        ### A part
        - an item that is longer than a line of the text may be, and so goes on below its text

        Last.
        """;

    private readonly string[] _lines = AboutText.From(Page).Split('\n');

    [Fact]
    public void The_short_description_is_where_PowerShell_looks_for_it() => Assert.Equal("    In a word.", _lines[4]);

    [Fact]
    public void Lines_keep_to_the_width_and_items_hang()
    {
        Assert.All(_lines, line => Assert.InRange(line.Length, 0, 79));
        Assert.Contains("    - an item that is longer than a line of the text may be, and so goes on", _lines);
        Assert.Contains("      below its text", _lines);
    }

    [Fact]
    public void Sections_begin_in_capitals_and_parts_with_an_indent()
    {
        Assert.Equal("TOPIC", _lines[0]);
        Assert.Contains("LONG DESCRIPTION", _lines);
        Assert.Contains("  A part", _lines);
    }

    [Fact]
    public void Code_stays_as_it_is()
    {
        string text = AboutText.From(
            "# about_Sample\n\n## SHORT DESCRIPTION\nX.\n\n    Get-Sample |\n        Set-Sample\n");
        Assert.Contains("        Get-Sample |\n            Set-Sample\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_short_description_is_refused() =>
        Assert.Throws<FormatException>(() => AboutText.From("# about_Sample\n\n## LONG DESCRIPTION\nX.\n"));
}
