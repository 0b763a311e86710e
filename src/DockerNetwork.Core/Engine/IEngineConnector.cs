namespace DockerNetwork.Core.Engine;

/// <summary>Finds engines and opens connections to them. The engine room's one entry; made once a process, since
/// connections are pooled.</summary>
public interface IEngineConnector : IDisposable
{
    /// <summary>Finds the engine of a docker context; with null, the one that the docker CLI would take:
    /// <c>DOCKER_HOST</c>, <c>DOCKER_CONTEXT</c>,
    /// <c>currentContext</c> of the docker config, the platform's default.</summary>
    /// <param name="context">A context's name, or null.</param>
    /// <returns>Where the engine is. Nothing is sent to it.</returns>
    /// <exception cref="DockerNetworkException">ContextNotFound; RequestInvalid for a config that cannot be
    /// read.</exception>
    EngineEndpoint FindContext(string? context);

    /// <summary>Takes an address as it stands; TLS as <c>DOCKER_TLS_VERIFY</c> and <c>DOCKER_CERT_PATH</c>
    /// say.</summary>
    /// <param name="address">unix://, npipe://, tcp://, http://, https:// or ssh://.</param>
    /// <returns>Where the engine is. Nothing is sent to it.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid for an address of another kind.</exception>
    EngineEndpoint FindAddress(Uri address);

    /// <summary>The names of the docker contexts, <c>default</c> first. Reads files, asks no engine.</summary>
    /// <returns>At least <c>default</c>.</returns>
    IReadOnlyList<string> ContextPattern();

    /// <summary>Says what a docker context is. Reads files, asks no engine.</summary>
    /// <param name="name">Its name; <c>default</c> for what <c>DOCKER_HOST</c> or the platform says.</param>
    /// <returns>The context, with <see cref="DockerContext.Current"/> left to the caller.</returns>
    /// <exception cref="DockerNetworkException">ContextNotFound; RequestInvalid for one that cannot be
    /// read.</exception>
    DockerContext DescribeContext(string name);

    /// <summary>Writes <c>currentContext</c> into the docker config, as <c>docker context use</c> does; all else in the
    /// file stays as it is.</summary>
    /// <param name="name">The context; <c>default</c> takes the choice back.</param>
    /// <exception cref="DockerNetworkException">ContextNotFound; RequestInvalid for a config that cannot be read or
    /// written.</exception>
    void PersistContext(string name);

    /// <summary>Opens an engine: agrees on the API version, once a connection pool.</summary>
    /// <param name="endpoint">Where it is.</param>
    /// <param name="requestTimeout">The bound for each request; <see cref="Timeout.InfiniteTimeSpan"/> for
    /// none.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The engine. It holds nothing that has to be disposed: the pool is the connector's.</returns>
    /// <exception cref="DockerNetworkException">EngineUnreachable, EngineTimeout, EngineFault.</exception>
    Task<INetworkEngine> OpenAsync(
        EngineEndpoint endpoint, TimeSpan requestTimeout, CancellationToken cancellationToken);
}
