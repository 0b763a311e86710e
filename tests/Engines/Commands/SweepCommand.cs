namespace DockerNetwork.Testing;

/// <summary><c>sweep</c>: removes everything with the tests' label, of any run, from the reachable engine.</summary>
internal static class SweepCommand
{
    /// <summary>Removes it.</summary>
    /// <returns>0 if there was nothing, 1 if there was something.</returns>
    public static async Task<int> RunAsync(Interruption interruption)
    {
        using EngineApi api = await ExistingEngine.FindAsync(interruption.Token)
            ?? throw new EngineSetupException(
                $"No engine answers at {EngineAddress.PlatformDefault}, and DOCKER_HOST names no other.");
        int count = (await new Sweeper(api, TestLabel.Key, []).SweepAsync(Console.Out, interruption.Token)).Count;
        Console.WriteLine(count == 0 ? "Nothing was left behind." : $"{count} things were left behind.");
        return count == 0 ? 0 : 1;
    }
}
