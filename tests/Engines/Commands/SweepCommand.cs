namespace DockerNetwork.Testing;

/// <summary><c>sweep</c>: removes everything that carries the tests' label, of whatever run, from the engine in
/// reach.</summary>
internal static class SweepCommand
{
    /// <summary>Sweeps.</summary>
    /// <returns>0 where there was nothing, 1 where there was something.</returns>
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
