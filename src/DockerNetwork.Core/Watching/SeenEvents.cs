using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Remembers the events that were seen, so that a resumed stream neither loses nor repeats an event.</summary>
internal sealed class SeenEvents
{
    /// <summary>The overlap of a resumed stream with the last one. Simultaneous events may stand in the engine's
    /// history in a different order than that of their times, and the engine finds the start of a stream by time. The
    /// new stream therefore begins this much earlier, and skips the events that were already seen.</summary>
    private const long Margin = 2 * EventClock.NanosInSecond;

    private readonly HashSet<Key> _recent = [];
    private readonly Queue<Key> _order = [];
    private long? _start;
    private long _last;

    /// <summary>The time at which the next stream has to begin; null before anything was watched.</summary>
    internal long? ResumeFrom => _start is { } start ? Math.Max(start, _last - Margin) : null;

    /// <summary>Sets the time at which the watch began. Only the first call counts.</summary>
    internal void Begin(long start) => _start ??= start;

    /// <summary>True if the event was not seen before. Marks it as seen.</summary>
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
