using System.Management.Automation;
using System.Management.Automation.Language;
using HelpBuilder;

namespace DockerNetwork.HelpTests;

/// <summary>Parses the code of the examples. tests/Pester/Examples.Tests.ps1 runs them on an engine.</summary>
public sealed class ExampleTests(ModuleShell shell) : IClassFixture<ModuleShell>
{
    private static readonly string[] TextCommands =
    [
        "Select-String", "Out-String", "ConvertFrom-Csv", "ConvertFrom-Json", "ConvertFrom-StringData"];

    private static readonly TokenKind[] TextOperators =
    [
        TokenKind.Isplit, TokenKind.Csplit, TokenKind.Ireplace, TokenKind.Creplace, TokenKind.Imatch,
        TokenKind.Cmatch, TokenKind.Format, TokenKind.Join,
    ];

    public static TheoryData<string> Pages => CmdletPages.Theory;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_are_code_without_a_fault(string name) => Assert.All(CmdletPages.Of(name).Examples, example =>
    {
        Parser.ParseInput(example.Code, out _, out ParseError[] errors);
        Assert.Empty(errors);
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Parameters_in_examples_are_written_out_and_there(string name) =>
        Assert.All(
            Nodes<CommandAst>(name), command =>
    {
        if (!CmdletPages.Names.Contains(command.GetCommandName()))
            return;

        IEnumerable<string> used = command
            .CommandElements.OfType<CommandParameterAst>()
            .Select(parameter => parameter.ParameterName)
            .TakeWhile(parameter => parameter != "-")
            .Where(parameter => !IsOption(parameter, shell.Cmdlet(command.GetCommandName())));
        Assert.Subset(shell.Cmdlet(command.GetCommandName()).Parameters.Keys.ToHashSet(), used.ToHashSet());
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Examples_hand_objects_on_and_take_no_text_apart(string name)
    {
        Assert.DoesNotContain(
            Nodes<CommandAst>(name),
            command => TextCommands.Contains(command.GetCommandName(), StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            Nodes<BinaryExpressionAst>(name), expression => TextOperators.Contains(expression.Operator));
        Assert.DoesNotContain(
            Nodes<UnaryExpressionAst>(name), expression => TextOperators.Contains(expression.TokenKind));
        Assert.Empty(Nodes<InvokeMemberExpressionAst>(name));
        Assert.Empty(Nodes<ExpandableStringExpressionAst>(name));
    }

    /// <summary>True for an option of the command that a cmdlet runs. No parameter has a name of one letter.</summary>
    private static bool IsOption(string name, CmdletInfo cmdlet) =>
        name.Length == 1 && cmdlet.Parameters.ContainsKey("Command");

    private static IEnumerable<T> Nodes<T>(string name) where T : Ast
    {
        foreach (Example example in CmdletPages.Of(name).Examples)
        {
            ScriptBlockAst ast = Parser.ParseInput(example.Code, out _, out _);
            foreach (T node in ast.FindAll(node => node is T, searchNestedScriptBlocks: true).Cast<T>())
                yield return node;
        }
    }
}
