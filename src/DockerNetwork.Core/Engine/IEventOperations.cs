namespace DockerNetwork.Core.Engine;

/// <summary>The requests about an engine's events.</summary>
internal interface IEventOperations
{
    /// <summary>Requests the events of networks, and those that change a container's name. The engine first sends the
    /// past events of the requested time that it remembers (the last 256 of all kinds since it was started; moby/moby
    /// daemon/events), then the new ones.</summary>
    /// <param name="since">The start by the engine's clock, inclusive, in nanoseconds since 1970; null for now.</param>
    /// <param name="until">The end by the engine's clock, inclusive, in nanoseconds since 1970; null for no
    /// end.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The events. The task completes when the response begins.</returns>
    Task<IEventReader> OpenAsync(long? since, long? until, CancellationToken cancellationToken);
}
