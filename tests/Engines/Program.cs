namespace DockerNetwork.Testing;

internal static class Program
{
    private const int Interrupted = 130;

    private const string Usage = """
        Engines finds a Docker Engine (DOCKER_HOST, or the default socket) or makes a private one, with the images that tests need.

          Engines run -- COMMAND…         runs a command on it
          Engines swarm N -- COMMAND…     runs a command where N private engines form a swarm
          Engines script FILE.ps1 …       runs a PowerShell script on it
          Engines test [ARGUMENT…]        runs all tests on it; arguments go to the xUnit programs, but for --all-engines and --pester VERSION
          Engines windows                 runs the tests of PowerShell for Windows under Wine, with a private engine behind a named pipe
          Engines fidelity [ARGUMENT…]    compares predicted names with its DNS; arguments go to Fidelity.Tests compare
          Engines sweep                   removes what tests have left on the engine in reach

        With --engine 26.1, run and fidelity use a private Docker Engine 26.1 instead, test uses both with --all-engines.
        """;

    private static async Task<int> Main(string[] args)
    {
        using Interruption interruption = new();
        try
        {
            return await (args switch
            {
                ["run", "--", .. { Length: > 0 } command] => RunCommand.RunAsync(null, command, interruption),
                ["run", "--engine", string engine, "--", .. { Length: > 0 } command] =>
                    RunCommand.RunAsync(engine, command, interruption),
                ["swarm", string nodes, "--", .. { Length: > 0 } command] =>
                    SwarmCommand.RunAsync(nodes, command, interruption),
                ["script", .. { Length: > 0 } script] => ScriptCommand.RunAsync(script, interruption),
                ["test", .. string[] arguments] => TestCommand.RunAsync(arguments, interruption),
                ["windows", .. string[] arguments] => WindowsCommand.RunAsync(arguments, interruption),
                ["fidelity", .. string[] arguments] => FidelityCommand.RunAsync(arguments, interruption),
                ["sweep"] => SweepCommand.RunAsync(interruption),
                _ => ExplainAsync(),
            });
        }
        catch (EngineSetupException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return Interrupted;
        }
    }

    private static async Task<int> ExplainAsync()
    {
        await Console.Error.WriteLineAsync(Usage);
        return 2;
    }
}
