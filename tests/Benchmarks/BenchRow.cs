namespace DockerNetwork.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Against">Beside what.</param>
/// <param name="Unit">x for a ratio, ms, or /s.</param>
/// <param name="Median">The median of the runs.</param>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
/// <param name="Goal">What is to be reached, in words.</param>
/// <param name="IsReached">Whether the median reaches it.</param>
internal sealed record BenchRow(
    string Name, string Against, string Unit, double Median, double Min, double Max, string Goal, bool IsReached)
{
    /// <summary>A row whose goal is a most.</summary>
    internal static BenchRow AtMost(
        string name, string against, string unit, IEnumerable<double> values, double goal) =>
        Of(name, against, unit, values, $"at most {goal:0.##} {unit}", median => median <= goal);

    /// <summary>A row whose goal is a least.</summary>
    internal static BenchRow AtLeast(
        string name, string against, string unit, IEnumerable<double> values, double goal) =>
        Of(name, against, unit, values, $"at least {goal:N0} {unit}", median => median >= goal);

    internal string Show(double value) => Unit == "/s" ? $"{value:N0}" : $"{value:0.00} {Unit}";

    private static BenchRow Of(
        string name, string against, string unit, IEnumerable<double> values, string goal,
        Func<double, bool> reaches)
    {
        double[] sorted = [.. values.Order()];
        double median = sorted[sorted.Length / 2];
        return new BenchRow(name, against, unit, median, sorted[0], sorted[^1], goal, reaches(median));
    }
}
