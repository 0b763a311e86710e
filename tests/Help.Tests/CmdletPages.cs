using HelpBuilder;

namespace DockerNetwork.HelpTests;

/// <summary>The pages of the cmdlets, as the builder reads them.</summary>
internal static class CmdletPages
{
    private static readonly Dictionary<string, CommandPage> ByName = HelpFolder
        .Commands(ModuleShell.Pages)
        .ToDictionary(page => page.Name);

    internal static IEnumerable<string> Names => ByName.Keys;

    public static TheoryData<string> Theory => [.. Names];

    internal static CommandPage Of(string name) => ByName[name];
}
