using System.Collections.Concurrent;
using DockerNetwork.Engine.Endpoints;
using DockerNetwork.Engine.Operations;
using DockerNetwork.Engine.Sessions;

namespace DockerNetwork.Engine;

/// <summary>The only entry point of the engine assembly. The connector pools connections by address and TLS identity
/// for its whole life.</summary>
internal sealed class EngineConnector : IEngineConnector
{
    private readonly EndpointFinder _finder;
    private readonly ConcurrentDictionary<PoolKey, EnginePool> _pools = new();
    private volatile bool _disposed;

    /// <summary>Creates a connector that finds engines from this process's environment. It does not read or connect
    /// yet.</summary>
    public EngineConnector() : this(Environment.GetEnvironmentVariable)
    {
    }

    internal EngineConnector(Func<string, string?> environment) => _finder = new EndpointFinder(environment);

    /// <inheritdoc/>
    public EngineEndpoint FindContext(string? context) => _finder.FindContext(context);

    /// <inheritdoc/>
    public EngineEndpoint FindAddress(Uri address) => _finder.FindAddress(address);

    /// <inheritdoc/>
    public IReadOnlyList<string> ContextPattern() => _finder.ContextPattern();

    /// <inheritdoc/>
    public DockerContext DescribeContext(string name) => _finder.Describe(name);

    /// <inheritdoc/>
    public void PersistContext(string name) => _finder.Persist(name);

    /// <inheritdoc/>
    public async Task<INetworkEngine> OpenAsync(
        EngineEndpoint endpoint, TimeSpan requestTimeout, CancellationToken cancellationToken)
    {
        if (_disposed)
            throw new ObjectDisposedException(nameof(EngineConnector));

        EnginePool pool = _pools.GetOrAdd(PoolKey.Of(endpoint), _ => new EnginePool(endpoint));
        EngineConnection session = await pool.OpenAsync(endpoint, requestTimeout, cancellationToken)
            .ConfigureAwait(false);

        return new NetworkEngine(new EngineRequests(session, endpoint, requestTimeout));
    }

    /// <summary>Closes every connection. Running requests end with an error.</summary>
    public void Dispose()
    {
        _disposed = true;
        foreach (PoolKey key in _pools.Keys)
            if (_pools.TryRemove(key, out EnginePool? pool))
                pool.Dispose();
    }
}
