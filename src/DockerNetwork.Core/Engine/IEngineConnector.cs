namespace DockerNetwork.Core.Engine;

/// <summary>Finds engines and opens connections to them. It is the only entry point of the engine assembly. A process
/// creates one, because it pools connections.</summary>
internal interface IEngineConnector : IDisposable
{
    /// <summary>Finds the engine of a docker context. For null, finds the engine that the docker CLI would use:
    /// <c>DOCKER_HOST</c>, <c>DOCKER_CONTEXT</c>, <c>currentContext</c> of the docker config, the platform's
    /// default.</summary>
    /// <param name="context">A context's name, or null.</param>
    /// <returns>The engine's endpoint. Nothing is sent to it.</returns>
    /// <exception cref="DockerNetworkException">ContextNotFound; RequestInvalid for a config that cannot be
    /// read.</exception>
    EngineEndpoint FindContext(string? context);

    /// <summary>Accepts an address as it is. <c>DOCKER_TLS_VERIFY</c> and <c>DOCKER_CERT_PATH</c> determine
    /// TLS.</summary>
    /// <param name="address">unix://, npipe://, tcp://, http://, https:// or ssh://.</param>
    /// <returns>The engine's endpoint. Nothing is sent to it.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid for an address of another kind.</exception>
    EngineEndpoint FindAddress(Uri address);

    /// <summary>Lists the names of the docker contexts, <c>default</c> first. It reads files, and sends no
    /// request.</summary>
    /// <returns>The names; at least <c>default</c>.</returns>
    IReadOnlyList<string> ContextPattern();

    /// <summary>Describes a docker context. It reads files, and sends no request.</summary>
    /// <param name="name">The context's name; <c>default</c> for the engine that <c>DOCKER_HOST</c> or the platform
    /// names.</param>
    /// <returns>The context. The caller sets <see cref="DockerContext.Current"/>.</returns>
    /// <exception cref="DockerNetworkException">ContextNotFound; RequestInvalid for one that cannot be
    /// read.</exception>
    DockerContext DescribeContext(string name);

    /// <summary>Writes <c>currentContext</c> to the docker config, as <c>docker context use</c> does. The rest of the
    /// file does not change.</summary>
    /// <param name="name">The context; <c>default</c> removes the setting.</param>
    /// <exception cref="DockerNetworkException">ContextNotFound; RequestInvalid for a config that cannot be read or
    /// written.</exception>
    void PersistContext(string name);

    /// <summary>Opens an engine. Negotiates the API version once per connection pool.</summary>
    /// <param name="endpoint">The engine's endpoint.</param>
    /// <param name="requestTimeout">The timeout of each request; <see cref="Timeout.InfiniteTimeSpan"/> for
    /// none.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The engine. It needs no disposal, because the connector owns the pool.</returns>
    /// <exception cref="DockerNetworkException">EngineUnreachable, EngineTimeout, EngineFault.</exception>
    Task<INetworkEngine> OpenAsync(
        EngineEndpoint endpoint, TimeSpan requestTimeout, CancellationToken cancellationToken);
}
