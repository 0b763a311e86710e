using System.Text.Json;
using System.Text.Json.Nodes;
using DockerNetwork.Testing;

namespace DockerNetwork.Benchmarks;

/// <summary>Writes the rows and the environment they were measured in: as Markdown, which docs/performance.md includes
/// unchanged, and as JSON.</summary>
internal sealed class BenchTable(IReadOnlyList<BenchRow> rows, string engine)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    internal void Print()
    {
        Console.WriteLine(
            $"\nMeasured with {ProcessRows.Shell} on {engine}, {Environment.ProcessorCount} cores, "
                + $"{DockerProgram.Version}:\n");
        Console.WriteLine("| row | against | median | least | most | to reach |\n|---|---|---|---|---|---|");
        foreach (BenchRow row in rows)
            Console.WriteLine(
                $"| {row.Name} | {row.Against} | {row.Show(row.Median)} | {row.Show(row.Min)} | {row.Show(row.Max)} | "
                    + $"{row.Goal}{(row.IsReached ? "" : ": **not reached**")} |");
    }

    internal async Task WriteAsync(string file)
    {
        JsonObject run = new()
        {
            ["Engine"] = engine,
            ["Shell"] = ProcessRows.Shell,
            ["Cores"] = Environment.ProcessorCount,
            ["DockerProgram"] = DockerProgram.Version,
            ["Rows"] = JsonSerializer.SerializeToNode(rows),
        };
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, run.ToJsonString(Indented));
    }

    internal static async Task<string> DescribeAsync(EngineFixture engine)
    {
        JsonNode version = (await engine.Api.GetAsync("version", CancellationToken.None))!;
        return $"Docker Engine {version["Version"]} (API {version["ApiVersion"]})";
    }
}
