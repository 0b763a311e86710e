using DockerNetwork.Core.Engine;
using DockerNetwork.Engine;

namespace DockerNetwork.Fidelity.Dns;

/// <summary>An engine whose containers' network namespaces can be entered.</summary>
internal sealed class Laboratory : IDisposable
{
    private readonly EngineConnector _connector;

    private Laboratory(EngineFixture fixture, EngineConnector connector, INetworkEngine engine, EngineProcess process)
    {
        _connector = connector;
        (Fixture, Engine, Process) = (fixture, engine, process);
    }

    /// <summary>The engine, asked directly.</summary>
    public EngineFixture Fixture { get; }

    /// <summary>The engine, as the module asks it.</summary>
    public INetworkEngine Engine { get; }

    /// <summary>The way into its containers' networks.</summary>
    public EngineProcess Process { get; }

    /// <summary>Opens it.</summary>
    /// <returns>Null where the namespaces are out of reach: that takes root on the engine's own Linux
    /// machine.</returns>
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
