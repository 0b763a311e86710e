using DockerNetwork.Testing;

namespace DockerNetwork.ModuleTests.Swarm;

/// <summary>Two engines that form a swarm, for all tests that need one: those of <c>Engines swarm</c> if it started the
/// tests, else its own.</summary>
public sealed class SwarmFixture : IAsyncLifetime
{
    private PrivateSwarm? _swarm;
    private EngineApi[] _given = [];

    /// <summary>A manager node of the swarm.</summary>
    public EngineApi Manager => Nodes[0];

    /// <summary>A worker node of the swarm.</summary>
    public EngineApi Worker => Nodes[1];

    /// <summary>Both nodes.</summary>
    public IReadOnlyList<EngineApi> Nodes => _swarm is null ? _given : [.. _swarm.Nodes.Select(node => node.Api)];

    /// <summary>True if a swarm can run on this computer.</summary>
    public bool IsThere => Nodes.Count > 1;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(TestVariables.Nodes) is { Length: > 0 } nodes)
            _given = [.. nodes.Split(',').Select(node => new EngineApi(new Uri(node)))];
        else if (PrivateSwarm.IsPossible)
            _swarm = await PrivateSwarm.StartAsync(workers: 1, Console.Out, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_swarm is not null)
            await _swarm.DisposeAsync();
        foreach (EngineApi api in _given)
            api.Dispose();
    }
}
