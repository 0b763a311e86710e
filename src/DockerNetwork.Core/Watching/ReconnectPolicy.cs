using System.Diagnostics;
using System.Globalization;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Controls how often and for how long a watch retries an engine that went away.</summary>
/// <param name="engine">The engine.</param>
/// <param name="limit">The time that the engine may stay away.</param>
/// <param name="listener">Receives the warnings.</param>
internal sealed class ReconnectPolicy(EngineReference engine, TimeSpan limit, WatchListener listener)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _away = new();
    private DateTimeOffset _since;
    private TimeSpan _pause;
    private int _found;

    internal bool IsOn => _away.IsRunning;

    /// <summary>True if a restart of the engine can end the failure.</summary>
    internal static bool MayEnd(DockerNetworkException failure) =>
        failure.Kind
            is FailureKind.EngineUnreachable
                or FailureKind.EngineTimeout
                or FailureKind.EngineFault
                or FailureKind.UnsupportedByEngine;

    /// <summary>Waits before the next attempt, a little longer each time.</summary>
    /// <exception cref="DockerNetworkException">EngineUnreachable: the engine stayed away for too long.</exception>
    internal async Task WaitAsync(DockerNetworkException failure, CancellationToken cancellationToken)
    {
        if (!IsOn)
            Begin(failure);

        TimeSpan left = limit - _away.Elapsed;
        if (left <= TimeSpan.Zero)
            throw new DockerNetworkException(
                FailureKind.EngineUnreachable,
                $"The watch of engine {engine} has ended: it was lost at {Text(_since)} and was not back within "
                    + $"{Seconds(limit)} s (-ReconnectSec). {failure.Message}",
                failure);

        await Task.Delay(_pause < left ? _pause : left, cancellationToken).ConfigureAwait(false);
        _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
    }

    /// <summary>Counts a change that the engine has no event for.</summary>
    internal void Count() => _found++;

    /// <summary>Ends the retries, because the engine is back and stays.</summary>
    internal void End()
    {
        _away.Stop();
        string changes = _found == 0
            ? "The events since then were reported."
            : $"The events since then were reported; {_found} of them, marked IsInferred, the engine no longer had: "
                + "they were found by comparison.";
        listener.Warning(
            $"Engine {engine}, lost at {Text(_since)}, is watched again after {Seconds(_away.Elapsed)} s. {changes}");
    }

    private void Begin(DockerNetworkException failure)
    {
        _since = DateTimeOffset.Now;
        _pause = FirstPause;
        _found = 0;
        _away.Restart();
        if (limit > TimeSpan.Zero)
            listener.Warning(
                $"Engine {engine} was lost at {Text(_since)}, and is tried again for {Seconds(limit)} s. "
                    + $"{failure.Message}");
    }

    private static string Text(DateTimeOffset time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
