namespace DockerNetwork.Testing;

/// <summary><c>fidelity [--engine 26.1] [ARGUMENT…]</c>: compares predicted names with the DNS of an engine.</summary>
internal static class FidelityCommand
{
    /// <summary>Runs the comparison.</summary>
    /// <param name="arguments">The engine, and the arguments of the comparing program, in any order.</param>
    /// <param name="interruption">Ends the comparison.</param>
    /// <returns>The exit code of the comparing program.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, Interruption interruption)
    {
        List<string> others = [.. arguments];
        string? engine = null;
        int at = others.IndexOf(EngineChoice.Option);
        if (at >= 0)
        {
            engine = others.ElementAtOrDefault(at + 1) ?? "";
            others.RemoveRange(at, Math.Min(2, others.Count - at));
        }

        return RunCommand.RunAsync(
            engine, ["dotnet", Checkout.TestProgram("Fidelity.Tests"), "compare", .. others], interruption);
    }
}
