using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Remembers which events were seen, so that a stream that broke is taken up again with none lost and none
/// twice.</summary>
internal sealed class SeenEvents
{
    /// <summary>Events that happen at once may stand in the engine's history in another order than that of their times,
    /// and the engine looks for the place to begin at by time. So the new stream begins this much earlier, and what was
    /// seen is left out.</summary>
    private const long Margin = 2 * EventClock.NanosInSecond;

    private readonly HashSet<Key> _recent = [];
    private readonly Queue<Key> _order = [];
    private long? _start;
    private long _last;

    /// <summary>Where the next stream has to begin; null while nothing was watched yet.</summary>
    internal long? ResumeFrom => _start is { } start ? Math.Max(start, _last - Margin) : null;

    /// <summary>Says when the watch began. The first one counts.</summary>
    internal void Begin(long start) => _start ??= start;

    /// <summary>Whether an event was not seen yet. From now on it is.</summary>
    internal bool IsNew(EngineEvent item)
    {
        Key key = new(item.TimeNano, item.Type, item.Action, item.Id, item.Container);
        if (!_recent.Add(key))
            return false;

        _order.Enqueue(key);
        _last = Math.Max(_last, item.TimeNano);
        while (_order.Peek().Time < _last - Margin)
            _recent.Remove(_order.Dequeue());

        return true;
    }

    private readonly record struct Key(long Time, string Type, string Action, string Id, string? Container);
}
