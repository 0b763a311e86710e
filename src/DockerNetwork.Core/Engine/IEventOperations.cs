namespace DockerNetwork.Core.Engine;

/// <summary>The requests about what happens on an engine.</summary>
public interface IEventOperations
{
    /// <summary>Asks for what happens to networks, and for what changes a container's name. First comes what the engine
    /// remembers of the asked time (the last 256 events of all kinds since it was started; moby/moby daemon/events),
    /// then what happens from now on.</summary>
    /// <param name="since">From this time of the engine's clock on, that time too, in nanoseconds since 1970; null for
    /// from now on.</param>
    /// <param name="until">Up to this time, likewise; null for without end.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The events, once the engine has begun to answer.</returns>
    Task<IEventReader> OpenAsync(long? since, long? until, CancellationToken cancellationToken);
}
