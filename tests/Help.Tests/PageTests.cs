using System.Management.Automation;
using System.Management.Automation.Language;
using HelpBuilder;

namespace DockerNetwork.HelpTests;

/// <summary>The pages in docs/en-US match the cmdlets.</summary>
public sealed class PageTests(ModuleShell shell) : IClassFixture<ModuleShell>
{
    public static TheoryData<string> Pages => CmdletPages.Theory;

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet() =>
        Assert.Equal(shell.Cmdlets.Order(StringComparer.Ordinal), CmdletPages.Names.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Parameters_are_those_of_the_cmdlet(string name)
    {
        IEnumerable<string> expected = shell.Cmdlet(name).Parameters.Values
            .Where(parameter => IsShown(parameter.Attributes))
            .Select(parameter => parameter.Name)
            .Except(PSCmdlet.CommonParameters);

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            CmdletPages.Of(name).Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Settings_of_parameters_are_those_of_the_cmdlet(string name)
    {
        CmdletInfo cmdlet = shell.Cmdlet(name);
        foreach (CommandParameterSetInfo set in cmdlet.ParameterSets)
        {
            foreach (
                CommandParameterInfo use in set.Parameters.Where(
                    use => IsShown(use.Attributes) && !PSCmdlet.CommonParameters.Contains(use.Name)))
            {
                Parameter parameter = CmdletPages.Of(name).Parameters.Single(parameter => parameter.Name == use.Name);
                Assert.Equal(Settings.Of(use), Settings.Of(use.Name, parameter.In(set.Name)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Default_values_are_those_of_the_cmdlet(string name)
    {
        object cmdlet = Activator.CreateInstance(shell.Cmdlet(name).ImplementingType)!;
        foreach (Parameter parameter in CmdletPages.Of(name).Parameters)
            Assert.All(
                parameter.Facets,
                facet => Assert.Equal(
                    (parameter.Name, DefaultValue.Of(cmdlet, parameter.Name)), (parameter.Name, facet.Default)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Syntax_is_that_of_the_cmdlet(string name)
    {
        CmdletInfo cmdlet = shell.Cmdlet(name);
        IEnumerable<string> expected = cmdlet.ParameterSets.OrderByDescending(set => set.IsDefault)
            .Select(set => $"{(cmdlet.ParameterSets.Count > 1 ? set.Name : null)}: {string.Join(" ", Shown(set))}");

        Assert.Equal(
            expected,
            CmdletPages.Of(name).Syntax.Select(line => $"{line.Set}: {string.Join(" ", line.Parameters)}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Outputs_are_those_of_the_cmdlet(string name)
    {
        string[] expected = [.. shell.Cmdlet(name).OutputType.Select(type => type.Name)];

        Assert.Equal(
            expected.Length == 0 ? ["None"] : expected, CmdletPages.Of(name).Outputs.Select(type => type.Name));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Inputs_are_there_where_the_cmdlet_takes_some(string name)
    {
        bool takesInput = shell.Cmdlet(name).ParameterSets.Any(set => set.Parameters.Any(use => use.ValueFromPipeline));

        Assert.Equal(takesInput, CmdletPages.Of(name).Inputs.All(type => type.Name != "None"));
        Assert.NotEmpty(CmdletPages.Of(name).Inputs);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Texts_are_written(string name)
    {
        CommandPage page = CmdletPages.Of(name);
        Assert.NotEmpty(page.Synopsis);
        Assert.NotEmpty(page.Description);
        Assert.NotEmpty(page.Links);
        Assert.All(page.Parameters, parameter => Assert.NotEmpty(parameter.Text));
        Assert.All(page.Inputs.Concat(page.Outputs), type => Assert.NotEmpty(type.Text));
        Assert.DoesNotContain(
            "TODO", File.ReadAllText(Path.Combine(ModuleShell.Pages, $"{name}.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void There_are_three_examples_or_more_which_use_the_cmdlet(string name)
    {
        CommandPage page = CmdletPages.Of(name);
        Assert.True(page.Examples.Count >= 3, $"{name} has {page.Examples.Count} examples.");
        Assert.All(page.Examples, example => Assert.Contains(name, example.Code, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_have_a_sentence(string name) =>
        Assert.All(
            CmdletPages.Of(name).Examples,
            example => Assert.True(
                example.Introduction.Concat(example.Remarks).Any(text => text.TrimEnd().EndsWith('.')),
                $"'{example.Title}' says nothing in words."));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_to_other_pages_lead_somewhere(string name) =>
        Assert.All(
            CmdletPages.Of(name).Links.Where(link => link.Address.Length == 0),
            link => Assert.Contains(link.Text, CmdletPages.Names));

    /// <summary>Returns PowerShell's own syntax of a parameter set, which has the order, too.</summary>
    private static IEnumerable<string> Shown(CommandParameterSetInfo set)
    {
        ScriptBlockAst ast = Parser.ParseInput(
            $"X {set}".Replace('[', ' ').Replace(']', ' ').Replace('<', '\'').Replace('>', '\''), out _, out _);
        return ast.FindAll(node => node is CommandParameterAst, searchNestedScriptBlocks: false)
            .Cast<CommandParameterAst>()
            .Select(parameter => parameter.ParameterName)
            .Where(name => set.Parameters.All(use => use.Name != name || IsShown(use.Attributes)));
    }

    /// <summary>True for a parameter that a user sees. Hidden switches take the options of a command.</summary>
    private static bool IsShown(IEnumerable<Attribute> attributes) =>
        !attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow);
}
