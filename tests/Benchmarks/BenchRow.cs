namespace DockerNetwork.Benchmarks;

/// <summary>A row of the table.</summary>
/// <param name="Name">The operation that is measured.</param>
/// <param name="Against">The operation that it is compared with.</param>
/// <param name="Unit">x for a ratio, ms, files, or /s.</param>
/// <param name="Median">The median of the runs.</param>
/// <param name="Min">The minimum.</param>
/// <param name="Max">The maximum.</param>
/// <param name="Goal">The goal as text.</param>
/// <param name="IsReached">True if the median reaches the goal.</param>
internal sealed record BenchRow(
    string Name, string Against, string Unit, double Median, double Min, double Max, string Goal, bool IsReached)
{
    /// <summary>Makes a row whose goal is a maximum.</summary>
    internal static BenchRow AtMost(
        string name, string against, string unit, IEnumerable<double> values, double goal) =>
        Of(name, against, unit, values, $"at most {goal:0.##} {unit}", median => median <= goal);

    /// <summary>Makes a row whose goal is a minimum.</summary>
    internal static BenchRow AtLeast(
        string name, string against, string unit, IEnumerable<double> values, double goal) =>
        Of(name, against, unit, values, $"at least {goal:N0} {unit}", median => median >= goal);

    internal string Show(double value) => Unit switch
    {
        "/s" => $"{value:N0}",
        "files" => $"{value:N0} files",
        _ => $"{value:0.00} {Unit}",
    };

    private static BenchRow Of(
        string name, string against, string unit, IEnumerable<double> values, string goal,
        Func<double, bool> reaches)
    {
        double[] sorted = [.. values.Order()];
        double median = sorted[sorted.Length / 2];
        return new BenchRow(name, against, unit, median, sorted[0], sorted[^1], goal, reaches(median));
    }
}
