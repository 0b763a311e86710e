using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>The results of the layers of a test run, each with its engine.</summary>
internal sealed class TestReport
{
    private readonly List<(string Layer, string Engine, string Outcome)> _rows = [];
    private readonly List<string> _failedTests = [];

    /// <summary>The sum of all layers.</summary>
    public Tally Sum { get; private set; }

    /// <summary>Records a layer that ran, and its duration.</summary>
    public void Add(string layer, string engine, Tally tally, TimeSpan time) =>
        Add(layer, engine, tally, string.Create(CultureInfo.InvariantCulture, $"{tally} ({time.TotalSeconds:0} s)"));

    /// <summary>Records the objects that tests left on an engine. Any leftover is a failure.</summary>
    public void AddLeftovers(string layer, string engine, IReadOnlyList<Leftover> leftovers) =>
        Add(layer, engine, leftovers.Count == 0 ? default : Tally.Broken,
            leftovers.Count == 0 ? "nothing" : $"a failure: {string.Join(", ", leftovers)}");

    /// <summary>Records a row with its own text.</summary>
    public void Add(string layer, string engine, Tally tally, string outcome)
    {
        // Lanes report from several threads.
        lock (_rows)
        {
            _rows.Add((layer, engine, outcome));
            _failedTests.AddRange((tally.FailedTests ?? []).Select(test => $"{layer}, {engine}: {test}"));
            Sum += tally;
        }
    }

    /// <summary>Writes a line for each layer, a line for each failed test, and the sum as the last line.</summary>
    public void WriteTo(TextWriter output)
    {
        int width = _rows.Count == 0 ? 0 : _rows.Max(row => row.Engine.Length);
        output.WriteLine();
        foreach ((string layer, string engine, string outcome) in _rows)
            output.WriteLine($"{layer,-19} {engine.PadRight(width)}  {outcome}");
        foreach (string test in _failedTests)
            output.WriteLine($"\nFailed: {test}");
        output.WriteLine($"\n{Sum}");
    }
}
