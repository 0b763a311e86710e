namespace DockerNetwork.Core.Watching;

/// <summary>The period of a watch, by the engine's clock.</summary>
/// <param name="Since">The start; null for the present moment.</param>
/// <param name="Until">The end; null for no end.</param>
internal sealed record WatchPeriod(DateTimeOffset? Since, DateTimeOffset? Until)
{
    /// <summary>The tolerance at the end, because the engine ends its response a little before or after its clock
    /// reaches it.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    internal long? SinceNano => Since is { } since ? EventClock.Nanos(since) : null;

    internal long? UntilNano => Until is { } until ? EventClock.Nanos(until) : null;

    internal bool IsOver(DateTimeOffset now) => Until is { } until && until - Slack <= now;
}
