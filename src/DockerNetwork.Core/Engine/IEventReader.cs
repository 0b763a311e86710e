namespace DockerNetwork.Core.Engine;

/// <summary>Reads events as they come. The engine drops events for a client that does not read (moby/moby
/// daemon/events: after 100 ms with 1024 unread), so the caller must keep reading.</summary>
internal interface IEventReader : IDisposable
{
    /// <summary>The engine's clock at the beginning of the response, in whole seconds; null if it did not report
    /// it.</summary>
    DateTimeOffset? OpenedAt { get; }

    /// <summary>Waits for the next event without a timeout.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The event, or null if the engine ended the response.</returns>
    /// <exception cref="DockerNetworkException">EngineFault: the connection broke, or the event cannot be
    /// read.</exception>
    Task<EngineEvent?> NextAsync(CancellationToken cancellationToken);
}
