using System.Net;

namespace DockerNetwork.Testing;

/// <summary>A node of a <see cref="PrivateSwarm"/>, with its machine and its folder.</summary>
public sealed class SwarmNode : IAsyncDisposable
{
    private readonly RunFolder _folder;
    private readonly PrivateMachine _machine;

    private SwarmNode(string name, RunFolder folder, PrivateMachine machine, IPAddress address, PrivateEngine engine)
    {
        Name = name;
        _folder = folder;
        _machine = machine;
        Address = address;
        Engine = engine;
    }

    /// <summary>The name of the node's machine, by which the swarm lists the node.</summary>
    public string Name { get; }

    /// <summary>The address of the node for the other nodes.</summary>
    public IPAddress Address { get; }

    /// <summary>The engine.</summary>
    public PrivateEngine Engine { get; }

    /// <summary>A direct client of the engine.</summary>
    public EngineApi Api => Engine.Api;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await _machine.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Creates a machine with an engine that is in no swarm yet, and with the alpine image.</summary>
    internal static async Task<SwarmNode> StartAsync(
        string name, string run, PrivateSwitch cables, TextWriter log, CancellationToken cancellationToken)
    {
        RunFolder folder = RunFolder.Create($"{run}-{name}");
        PrivateMachine? machine = null;
        PrivateEngine? engine = null;
        try
        {
            machine = await PrivateMachine.StartAsync(cancellationToken);
            await machine.RunAsync($"echo {name} >/proc/sys/kernel/hostname", cancellationToken);
            IPAddress address = await cables.PlugAsync(machine, cancellationToken);
            engine = await PrivateEngine.StartAsync(machine, folder.Location, cancellationToken);
            await new ImageShelf(engine.Api, new RunContext(run, IsPrivate: true, log)).ObtainAsync(
                ImageRecipe.Alpine, cancellationToken);
            return new SwarmNode(name, folder, machine, address, engine);
        }
        catch
        {
            if (engine is not null)
                await engine.DisposeAsync();
            if (machine is not null)
                await machine.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }
}
