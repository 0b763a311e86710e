namespace DockerNetwork.ModuleTests.Hostile;

/// <summary>Texts that a person could give as a name or a value to reach another object, another URL or another
/// command.</summary>
internal static class HostileTexts
{
    /// <summary>The texts by a keyword, because a test's name cannot contain them.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["parent"] = "..",
        ["path"] = "../networks/bridge",
        ["containers"] = "x/../../containers/json",
        ["encoded slash"] = "x%2f..%2f..%2finfo",
        ["encoded twice"] = "%252e%252e",
        ["backslash"] = "..\\..\\info",
        ["query"] = "x?force=1&v=1",
        ["fragment"] = "x#y",
        ["percent"] = "100%",
        ["quote"] = "it's \"it\"",
        ["JSON"] = "x\"],\"label\":[\"",
        ["script"] = "$(Remove-Item x); `whoami`",
        ["option"] = "--force",
        ["dash"] = "-",
        ["spaces"] = "  a  b  ",
        ["tab"] = "a\tb",
        ["line"] = "a\r\nHost: elsewhere",
        ["escape"] = "a\u001b[2Jb",
        ["zero"] = "a\0b",
        ["emoji"] = "\U0001F600 né",
        ["right to left"] = "a\u202eb",
        ["URL"] = "http://localhost/x",
        ["long"] = new string('x', 65536),
        ["long and encoded"] = string.Concat(Enumerable.Repeat("é", 32768)),
    };

    internal static IEnumerable<string> Names => Texts.Keys;

    internal static string Of(string name) => Texts[name];
}
