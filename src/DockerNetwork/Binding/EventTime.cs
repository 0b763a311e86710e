using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace DockerNetwork;

/// <summary>How a parameter says a time: as a time, or as how long ago that was. Made by PowerShell from a DateTime, a
/// DateTimeOffset, a TimeSpan or a string.</summary>
public sealed class EventTime
{
    private static readonly Regex Ago = new(
        "^(?=.)(?:(?<h>\\d+)h)?(?:(?<m>\\d+)m)?(?:(?<s>\\d+)s)?$", RegexOptions.CultureInvariant);

    /// <summary>From a time.</summary>
    /// <param name="time">The time.</param>
    public EventTime(DateTimeOffset time) => Time = time;

    /// <summary>From a time; one that says nothing of its zone is a local one.</summary>
    /// <param name="time">The time.</param>
    public EventTime(DateTime time) : this(new DateTimeOffset(time))
    {
    }

    /// <summary>From how long ago it was, as <c>docker events</c> takes it.</summary>
    /// <param name="ago">A negative one is in the future.</param>
    public EventTime(TimeSpan ago) : this(DateTimeOffset.Now - ago)
    {
    }

    /// <summary>From text: a time such as <c>2026-11-24T11:00</c>, or how long ago that was: <c>90s</c>, <c>10m</c>,
    /// <c>1h30m</c>.</summary>
    /// <param name="text">What the user wrote.</param>
    public EventTime(string text) : this(Parse(text))
    {
    }

    /// <summary>The time.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The time.</summary>
    /// <returns>In the round-trip format.</returns>
    public override string ToString() => Time.ToString("o", CultureInfo.InvariantCulture);

    private static DateTimeOffset Parse(string text)
    {
        Match ago = Ago.Match(text);
        if (ago.Success)
            return DateTimeOffset.Now - new TimeSpan(Number(ago, "h"), Number(ago, "m"), Number(ago, "s"));

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out DateTimeOffset time)
            ? time
            : throw new PSInvalidCastException(
                $"'{text}' is neither a time, such as 2026-11-24T11:00, nor how long ago one was, such as 90s, 10m or "
                    + "1h30m.");
    }

    private static int Number(Match match, string part) =>
        match.Groups[part] is { Success: true } found
        && int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : 0;
}
