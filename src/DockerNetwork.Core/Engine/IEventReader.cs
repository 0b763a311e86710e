namespace DockerNetwork.Core.Engine;

/// <summary>Events as they come. The engine drops events for a reader that does not read (moby/moby daemon/events:
/// after 100 ms with 1024 unread), so read on.</summary>
public interface IEventReader : IDisposable
{
    /// <summary>The engine's clock when it began to answer, in whole seconds; null where it did not say.</summary>
    DateTimeOffset? OpenedAt { get; }

    /// <summary>Waits for the next event, however long it takes.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The event, or null where the engine has ended the answer.</returns>
    /// <exception cref="DockerNetworkException">EngineFault: the connection broke, or what came cannot be
    /// read.</exception>
    Task<EngineEvent?> NextAsync(CancellationToken cancellationToken);
}
