using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>How many tests passed, failed and were skipped.</summary>
/// <param name="Passed">How many passed.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Skipped">How many were skipped.</param>
/// <param name="FailedTests">The name and the first line of the message of each test that failed.</param>
internal readonly record struct Tally(
    int Passed, int Failed, int Skipped, IReadOnlyList<string>? FailedTests = null)
{
    /// <summary>A layer that ended without telling what it ran.</summary>
    public static Tally Broken { get; } = new(0, 1, 0);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped,
            [.. left.FailedTests ?? [], .. right.FailedTests ?? []]);

    /// <summary>Describes a failed test in one line.</summary>
    public static string Line(string? name, string? message)
    {
        string reason = string.Join(' ', (message ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{name}: {(reason.Length > 300 ? reason[..300] + "…" : reason)}";
    }

    /// <summary>The closing line of a run.</summary>
    public override string ToString()
    {
        string skipped = Skipped > 0 ? $", {Skipped} skipped" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed{skipped}");
    }
}
