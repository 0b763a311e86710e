namespace DockerNetwork.Core.Watching;

/// <summary>Converts the engine's time, which is in nanoseconds since 1970 and more precise than a
/// DateTimeOffset.</summary>
internal static class EventClock
{
    internal const long NanosInSecond = 1_000_000_000;

    private const long NanosInTick = 100;

    private static readonly DateTimeOffset Start = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Converts nanoseconds to local time.</summary>
    internal static DateTimeOffset Time(long nanos) => Start.AddTicks(nanos / NanosInTick).ToLocalTime();

    internal static long Nanos(DateTimeOffset time) => (time - Start).Ticks * NanosInTick;
}
