using System.Globalization;

namespace DockerNetwork.Testing;

/// <summary>What the layers of a test run came to, on which engine.</summary>
internal sealed class TestReport
{
    private readonly List<(string Layer, string Engine, string Outcome)> _rows = [];
    private readonly List<string> _failedTests = [];

    /// <summary>All layers together.</summary>
    public Tally Sum { get; private set; }

    /// <summary>Notes a layer that ran, and how long it took.</summary>
    public void Add(string layer, string engine, Tally tally, TimeSpan time) =>
        Add(layer, engine, tally, string.Create(CultureInfo.InvariantCulture, $"{tally} ({time.TotalSeconds:0} s)"));

    /// <summary>Notes what tests left on an engine. Anything left is a failure.</summary>
    public void AddLeftovers(string layer, string engine, IReadOnlyList<Leftover> leftovers) =>
        Add(layer, engine, leftovers.Count == 0 ? default : Tally.Broken,
            leftovers.Count == 0 ? "nothing" : $"a failure: {string.Join(", ", leftovers)}");

    /// <summary>Notes something in words of its own.</summary>
    public void Add(string layer, string engine, Tally tally, string outcome)
    {
        // Lanes report from threads of their own.
        lock (_rows)
        {
            _rows.Add((layer, engine, outcome));
            _failedTests.AddRange((tally.FailedTests ?? []).Select(test => $"{layer}, {engine}: {test}"));
            Sum += tally;
        }
    }

    /// <summary>Writes a line a layer, a line for each failed test, and the sum as the last line.</summary>
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
