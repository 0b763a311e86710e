namespace DockerNetwork.Core.Watching;

/// <summary>The time that is watched, by the engine's clock.</summary>
/// <param name="Since">From when on; null for from now on.</param>
/// <param name="Until">Up to when; null for without end.</param>
internal sealed record WatchPeriod(DateTimeOffset? Since, DateTimeOffset? Until)
{
    /// <summary>The engine ends its answer a little before or after its clock says so.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    internal long? SinceNano => Since is { } since ? EventClock.Nanos(since) : null;

    internal long? UntilNano => Until is { } until ? EventClock.Nanos(until) : null;

    internal bool IsOver(DateTimeOffset now) => Until is { } until && until - Slack <= now;
}
