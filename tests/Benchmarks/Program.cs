using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DockerNetwork.Benchmarks;
using DockerNetwork.Testing;

// Prints one table, each row a ratio or a figure of this run, and writes it to out/bench.json. Runs on the engine that `./build.sh bench` gives it.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
return await RunAsync();

[MethodImpl(MethodImplOptions.NoInlining)]
static async Task<int> RunAsync()
{
    using EngineFixture engine = new();
    await using BenchGround ground = await BenchGround.MakeAsync(engine);
    List<BenchRow> rows = [.. ProcessRows.Run(), .. await RepeatedRows.RunAsync(engine), .. await ManyEnginesRows.RunAsync(engine), NameRows.Run()];

    Console.WriteLine($"\n{"row",-42} {"against",-44} {"median",9} {"min",9} {"max",9}  goal");
    foreach (BenchRow row in rows)
        Console.WriteLine($"{row.Name,-42} {row.Against,-44} {row.Show(row.Median),9} {row.Show(row.Min),9} {row.Show(row.Max),9}  {row.Goal} {(row.IsReached ? "" : "NOT REACHED")}");

    string file = Path.Combine(Checkout.Folder("out"), "bench.json");
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    await File.WriteAllTextAsync(file, JsonSerializer.Serialize(rows, new JsonSerializerOptions { WriteIndented = true }));
    return 0;
}
