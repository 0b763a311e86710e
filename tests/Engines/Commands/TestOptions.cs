namespace DockerNetwork.Testing;

/// <summary>The arguments of <c>test</c>.</summary>
/// <param name="AllEngines">True if the tests run on the second engine as well (<c>--all-engines</c>).</param>
/// <param name="Windows">True if the tests run under Windows' PowerShell as well (<c>--windows</c>).</param>
/// <param name="Pester">The version of Pester (<c>--pester VERSION</c>).</param>
/// <param name="Others">The arguments for the xUnit programs.</param>
internal sealed record TestOptions(bool AllEngines, bool Windows, string Pester, IReadOnlyList<string> Others)
{
    private const string AllEnginesOption = "--all-engines";
    private const string WindowsOption = "--windows";
    private const string PesterOption = "--pester";

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="EngineSetupException"><c>--pester</c> has no version.</exception>
    public static TestOptions Parse(IReadOnlyList<string> arguments)
    {
        List<string> others = [.. arguments];
        bool allEngines = others.Remove(AllEnginesOption);
        bool windows = others.Remove(WindowsOption);
        int at = others.IndexOf(PesterOption);
        if (at < 0)
            return new TestOptions(allEngines, windows, PesterLayer.DefaultVersion, others);

        string version = others.ElementAtOrDefault(at + 1)
            ?? throw new EngineSetupException($"{PesterOption} needs a version, such as {PesterLayer.DefaultVersion}.");
        others.RemoveRange(at, 2);
        return new TestOptions(allEngines, windows, version, others);
    }
}
