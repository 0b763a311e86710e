using DockerNetwork.Core.Engine;
using DockerNetwork.Engine;

namespace DockerNetwork.Fidelity.Dns;

/// <summary>An engine with access to the network namespaces of its containers.</summary>
internal sealed class Laboratory : IDisposable
{
    private readonly EngineConnector _connector;

    private Laboratory(EngineFixture fixture, EngineConnector connector, INetworkEngine engine, EngineProcess process)
    {
        _connector = connector;
        (Fixture, Engine, Process) = (fixture, engine, process);
    }

    /// <summary>A direct client of the engine.</summary>
    public EngineFixture Fixture { get; }

    /// <summary>The module's client of the engine.</summary>
    public INetworkEngine Engine { get; }

    /// <summary>The access to its containers' networks.</summary>
    public EngineProcess Process { get; }

    /// <summary>Opens the engine.</summary>
    /// <returns>Null without access to the namespaces, which requires root on the engine's own Linux machine.</returns>
    public static async Task<Laboratory?> OpenAsync(EngineFixture fixture, CancellationToken cancellationToken)
    {
        if (await EngineProcess.FindAsync(fixture.Api, cancellationToken) is not EngineProcess process)
            return null;
        EngineConnector connector = new();
        INetworkEngine engine = await connector.OpenAsync(
            connector.FindAddress(fixture.Address), TimeSpan.FromMinutes(2), cancellationToken);
        return new Laboratory(fixture, connector, engine, process);
    }

    /// <inheritdoc/>
    public void Dispose() => _connector.Dispose();
}
