using System.Collections;
using System.Management.Automation;

namespace DockerNetwork.HelpTests;

/// <summary>Get-Help finds the built help, as it is in the checkout.</summary>
public sealed class HelpTests(ModuleShell shell) : IClassFixture<ModuleShell>
{
    public static TheoryData<string> Pages => CmdletPages.Theory;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Get_Help_shows_the_page_of_a_cmdlet(string name)
    {
        HelpBuilder.CommandPage page = CmdletPages.Of(name);
        PSObject help = Assert.Single(shell.Run("Get-Help", name, "Full"));

        Assert.Equal(page.Synopsis[0], Text(help, "Synopsis"));
        Assert.Equal(page.Examples.Count, Items(help, "examples", "example").Count);
        Assert.Equal(page.Examples[0].Code, Text(Items(help, "examples", "example")[0], "code"));
        Assert.Equal(
            page.Parameters.Select(parameter => parameter.Name),
            Items(help, "parameters", "parameter").Select(parameter => Text(parameter, "name")));
        Assert.Equal(page.Syntax.Count, Items(help, "syntax", "syntaxItem").Count);
    }

    [Theory]
    [InlineData("about_DockerNetwork")]
    [InlineData("about_DockerNetwork_Names")]
    public void Get_Help_shows_about_topics(string topic)
    {
        string text = shell.Run("Get-Help", topic)[0].ToString();

        Assert.StartsWith(
            $"TOPIC\n    {topic}\n", text.TrimStart('\uFEFF').ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("LONG DESCRIPTION", text, StringComparison.Ordinal);
    }

    private static string Text(PSObject help, string property) => help.Properties[property].Value.ToString()!.Trim();

    private static List<PSObject> Items(PSObject help, string list, string item)
    {
        object? items = PSObject.AsPSObject(help.Properties[list].Value).Properties[item].Value;
        object? bare = items is PSObject wrapped ? wrapped.BaseObject : items;
        return bare is IEnumerable several and not string
            ? [.. several.Cast<object>().Select(PSObject.AsPSObject)]
            : [PSObject.AsPSObject(items!)];
    }
}
