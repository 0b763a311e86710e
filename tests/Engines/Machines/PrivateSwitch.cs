using System.Net;

namespace DockerNetwork.Testing;

/// <summary>A network switch that connects private machines, so that their engines reach one another and nothing else.
/// It is a separate machine, so that no engine filters the traffic between two others.</summary>
public sealed class PrivateSwitch : IAsyncDisposable
{
    // A range that is reserved for documentation (RFC 5737), so no engine gives it out.
    private const string Prefix = "198.51.100.";

    private readonly PrivateMachine _machine;
    private int _ports;

    private PrivateSwitch(PrivateMachine machine) => _machine = machine;

    /// <summary>Creates a switch without connected machines.</summary>
    /// <param name="log">Receives the messages of an installation.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The switch.</returns>
    /// <exception cref="EngineSetupException">This machine does not allow it.</exception>
    public static async Task<PrivateSwitch> StartAsync(TextWriter log, CancellationToken cancellationToken)
    {
        await DebianPackages.EnsureAsync(["ip"], log, cancellationToken);
        PrivateSwitch made = new(await PrivateMachine.StartAsync(EngineEdition.Installed, cancellationToken));
        try
        {
            await made._machine.RunAsync("ip link add switch type bridge && ip link set switch up", cancellationToken);
            return made;
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connects a machine.</summary>
    /// <param name="machine">A machine that is not connected.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The address of the machine for the other machines on the switch.</returns>
    /// <exception cref="EngineSetupException">This machine does not allow it.</exception>
    public async Task<IPAddress> PlugAsync(PrivateMachine machine, CancellationToken cancellationToken)
    {
        int port = Interlocked.Increment(ref _ports);
        string[] cable =
        [
            "link", "add", $"port{port}", "netns", $"{_machine.ProcessId}", "type", "veth", "peer", "name",
            "cable", "netns", $"{machine.ProcessId}"];
        ToolResult result = await Tool.RunAsync("ip", cable, cancellationToken);
        if (result.ExitCode != 0)
            throw new EngineSetupException(
                $"No cable between two network namespaces can be made here: {result.Output.Trim()}");
        await _machine.RunAsync($"ip link set port{port} master switch up", cancellationToken);
        // Uses this machine's ip, because the root of the other one may lack it.
        await InsideAsync(machine, ["ip", "address", "add", $"{Prefix}{port}/24", "dev", "cable"], cancellationToken);
        await InsideAsync(machine, ["ip", "link", "set", "cable", "up"], cancellationToken);
        return IPAddress.Parse($"{Prefix}{port}");
    }

    private static async Task InsideAsync(PrivateMachine machine, string[] command, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> line = machine.InItsNetwork(command);
        ToolResult result = await Tool.RunAsync(line[0], [.. line.Skip(1)], cancellationToken);
        if (result.ExitCode != 0)
            throw new EngineSetupException(
                $"{string.Join(' ', command)} failed on a private machine: {result.Output.Trim()}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _machine.DisposeAsync();
}
