using System.Globalization;
using System.Runtime.CompilerServices;
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
    List<BenchRow> rows = [];
    rows.AddRange(ProcessRows.Run());
    rows.AddRange(await RepeatedRows.RunAsync(engine));
    rows.AddRange(await ManyEnginesRows.RunAsync(engine));
    await ground.GrowAsync(300);
    rows.Add(await EndpointRows.RunAsync(engine, ground));
    rows.AddRange(await ConnectRows.RunAsync(engine, ground));
    rows.AddRange(await LargeAnswerRows.RunAsync());
    rows.Add(NameRows.Run());

    BenchTable table = new(rows, await BenchTable.DescribeAsync(engine));
    table.Print();
    await table.WriteAsync(Path.Combine(Checkout.Folder("out"), "bench.json"));
    return 0;
}
