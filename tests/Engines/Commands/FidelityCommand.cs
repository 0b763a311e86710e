namespace DockerNetwork.Testing;

/// <summary><c>fidelity [--engine 26.1] [ARGUMENT…]</c>: compares predicted names with the DNS of an engine.</summary>
internal static class FidelityCommand
{
    /// <summary>Compares.</summary>
    /// <param name="arguments">The engine, and what is for the program that compares, in any order.</param>
    /// <param name="interruption">Ends it.</param>
    /// <returns>That program's exit code.</returns>
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
