namespace DockerNetwork.Testing;

/// <summary>What the layers of a test run came to, on which engine.</summary>
internal sealed class TestReport
{
    private readonly List<(string Layer, string Engine, string Outcome)> _rows = [];

    /// <summary>All layers together.</summary>
    public Tally Sum { get; private set; }

    /// <summary>Notes a layer that ran.</summary>
    public void Add(string layer, string engine, Tally tally) => Add(layer, engine, tally, tally.ToString());

    /// <summary>Notes something in words of its own.</summary>
    public void Add(string layer, string engine, Tally tally, string outcome)
    {
        _rows.Add((layer, engine, outcome));
        Sum += tally;
    }

    /// <summary>Writes a line a layer, and the sum as the last line.</summary>
    public void WriteTo(TextWriter output)
    {
        int width = _rows.Count == 0 ? 0 : _rows.Max(row => row.Engine.Length);
        output.WriteLine();
        foreach ((string layer, string engine, string outcome) in _rows)
            output.WriteLine($"{layer,-19} {engine.PadRight(width)}  {outcome}");
        output.WriteLine($"\n{Sum}");
    }
}
