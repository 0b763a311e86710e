using System.Diagnostics;
using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary><c>swarm NODES -- COMMAND…</c>: runs a command with a swarm. DOCKERNETWORK_TEST_NODES has the address of
/// each node.</summary>
internal static class SwarmCommand
{
    /// <summary>Runs the command. DOCKER_HOST is the manager.</summary>
    /// <returns>The command's exit code.</returns>
    public static async Task<int> RunAsync(string nodes, IReadOnlyList<string> command, Interruption interruption)
    {
        if (!int.TryParse(nodes, CultureInfo.InvariantCulture, out int count) || count < 1)
            throw new EngineSetupException($"'{nodes}' is no number of nodes.");
        await using PrivateSwarm swarm = await PrivateSwarm.StartAsync(count - 1, Console.Error, interruption.Token);
        IReadOnlyList<string> line = await PowerShellTool.ResolveAsync(command, interruption.Token);
        ProcessStartInfo start = new(line[0], line.Skip(1));
        start.Environment["DOCKER_HOST"] = swarm.Manager.Api.Address.OriginalString;
        start.Environment[TestVariables.Nodes] = string.Join(
            ',', swarm.Nodes.Select(node => node.Api.Address.OriginalString));
        return await ForegroundCommand.RunAsync(start, interruption);
    }
}
