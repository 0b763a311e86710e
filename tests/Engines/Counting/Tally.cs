using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>How many tests passed, failed and were skipped.</summary>
internal readonly record struct Tally(int Passed, int Failed, int Skipped)
{
    /// <summary>A layer that ended without telling what it ran.</summary>
    public static Tally Broken { get; } = new(0, 1, 0);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>The closing line of a run.</summary>
    public override string ToString()
    {
        string skipped = Skipped > 0 ? $", {Skipped} skipped" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed{skipped}");
    }
}
