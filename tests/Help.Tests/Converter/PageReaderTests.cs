using HelpBuilder;

namespace DockerNetwork.HelpTests.Converter;

public sealed class PageReaderTests
{
    private readonly CommandPage _page = PageReader.Read(SamplePage.Text);

    [Fact]
    public void Texts_are_read_without_mark_up()
    {
        Assert.Equal("Get-Sample", _page.Name);
        Assert.Equal(["Gets samples & more."], _page.Synopsis);
        Assert.Equal(["One paragraph on two lines, with a link.", "- an item"], _page.Description);
        Assert.Equal(["A note."], _page.Notes);
    }

    [Fact]
    public void Syntax_has_the_sets_and_their_parameters_in_order()
    {
        Assert.Equal(["ByName", "ById"], _page.Syntax.Select(line => line.Set));
        Assert.Equal(["Name", "Kind"], _page.Syntax[0].Parameters);
        Assert.Equal(["Id", "Kind"], _page.Syntax[1].Parameters);
    }

    [Fact]
    public void Examples_have_their_code_apart_from_their_text_and_no_comment()
    {
        Assert.Equal(["Example 1: First", "Example 2: Second"], _page.Examples.Select(example => example.Title));
        Assert.Equal(["Before."], _page.Examples[0].Introduction);
        Assert.Equal("Get-Sample one", _page.Examples[0].Code);
        Assert.Equal(["Name\n----\none", "After."], _page.Examples[0].Remarks);
    }

    [Fact]
    public void Parameters_have_their_settings_by_set()
    {
        Assert.Equal(["Id", "Kind", "Name"], _page.Parameters.Select(parameter => parameter.Name));
        Parameter kind = _page.Parameters[1];
        Assert.False(kind.In("ByName").Required);
        Assert.True(kind.In("ById").Required);
        Assert.Equal(["Small", "Large"], kind.In("ById").AcceptedValues);
        Assert.Equal(["Key", "Number"], _page.Parameters[0].In("ById").Aliases);
    }

    [Fact]
    public void Types_and_links_are_read()
    {
        Assert.Equal("System.String", Assert.Single(_page.Inputs).Name);
        Assert.Equal("Sample", Assert.Single(_page.Outputs).Name);
        Assert.Equal([new Link("Set-Sample", ""), new Link("The web", "https://example.org/sample")], _page.Links);
    }

    [Theory]
    [InlineData("# Get-Sample", "Get-Sample", "not one heading")]
    [InlineData("## NOTES", "## REMARKS", "no section NOTES")]
    [InlineData(
        "```powershell\nGet-Sample two", "```\nGet-Sample two",
        "'Example 2: Second' has no block of powershell code")]
    [InlineData("### -Id", "### -Key", "-Id, which has no section")]
    [InlineData("```yaml\nType: String\n", "```\nType: String\n", "-Id has no yaml block")]
    public void What_is_missing_is_named(string there, string instead, string message)
    {
        FormatException broken = Assert.Throws<FormatException>(() =>
            PageReader.Read(SamplePage.Text.Replace(there, instead, StringComparison.Ordinal)));
        Assert.Contains(message, broken.Message, StringComparison.Ordinal);
    }
}
