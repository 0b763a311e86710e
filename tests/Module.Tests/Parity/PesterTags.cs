using System.Management.Automation.Language;

namespace DockerNetwork.ModuleTests.Parity;

/// <summary>The tags of the tests in tests/Pester: each names the row of <see cref="ParityList"/> that its test
/// shows.</summary>
internal static class PesterTags
{
    private static string Folder => Path.Combine(Path.GetDirectoryName(TestShell.Manifest)!, "tests", "Pester");

    /// <summary>Reads the tags of every test.</summary>
    /// <returns>The tags, with the test's file and line.</returns>
    internal static IEnumerable<(string Tag, string Where)> Read() =>
        Directory.GetFiles(Folder, "*.Tests.ps1").SelectMany(file => Tests(file).SelectMany(test =>
            Tags(test).Select(tag => (tag, $"{Path.GetFileName(file)}:{test.Extent.StartLineNumber}"))));

    private static IEnumerable<CommandAst> Tests(string file)
    {
        ScriptBlockAst script = Parser.ParseFile(file, out _, out ParseError[] errors);
        Assert.Empty(errors);
        return script.FindAll(part => part is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()
            .Where(command => command.GetCommandName() == "It");
    }

    private static IEnumerable<string> Tags(CommandAst test)
    {
        int at = test.CommandElements.ToList().FindIndex(part => part is CommandParameterAst { ParameterName: "Tag" });
        if (at < 0)
            return [];

        object value = test.CommandElements[at + 1].SafeGetValue();
        return value is object[] several ? several.Cast<string>() : [(string)value];
    }
}
