using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace DockerNetwork;

/// <summary>A parameter value for a time, given as a time or as a duration before now. PowerShell makes it from a
/// DateTime, a DateTimeOffset, a TimeSpan or a string.</summary>
public sealed class EventTime
{
    private static readonly Regex Ago = new(
        "^(?=.)(?:(?<h>\\d+)h)?(?:(?<m>\\d+)m)?(?:(?<s>\\d+)s)?$", RegexOptions.CultureInvariant);

    /// <summary>Takes a time.</summary>
    /// <param name="time">The time.</param>
    public EventTime(DateTimeOffset time) => Time = time;

    /// <summary>Takes a time. A time of unspecified kind is local.</summary>
    /// <param name="time">The time.</param>
    public EventTime(DateTime time) : this(new DateTimeOffset(time))
    {
    }

    /// <summary>Takes a duration before now, as <c>docker events</c> does.</summary>
    /// <param name="ago">The duration. A negative value is in the future.</param>
    public EventTime(TimeSpan ago) : this(DateTimeOffset.Now - ago)
    {
    }

    /// <summary>Parses a text: a time such as <c>2026-11-24T11:00</c>, or a duration before now such as <c>90s</c>,
    /// <c>10m</c> or <c>1h30m</c>.</summary>
    /// <param name="text">The text that the user wrote.</param>
    public EventTime(string text) : this(Parse(text))
    {
    }

    /// <summary>The time.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Writes the time as text.</summary>
    /// <returns>The time in the round-trip format.</returns>
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
