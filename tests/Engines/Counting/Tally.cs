using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>The number of tests that passed, failed and were skipped.</summary>
/// <param name="Passed">The number of passed tests.</param>
/// <param name="Failed">The number of failed tests.</param>
/// <param name="Skipped">The number of skipped tests.</param>
/// <param name="FailedTests">The name and the first line of the message of each test that failed.</param>
internal readonly record struct Tally(
    int Passed, int Failed, int Skipped, IReadOnlyList<string>? FailedTests = null)
{
    /// <summary>The tally of a layer that ended without a result.</summary>
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
