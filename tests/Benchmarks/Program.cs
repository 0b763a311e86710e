using System.Globalization;
using System.Runtime.CompilerServices;
using DockerNetwork.Benchmarks;
using DockerNetwork.Testing;

// Prints one table, each row a ratio or a figure of this run, and writes it to out/bench.json. Runs on the engine that
// `./build.sh bench` provides. Arguments select groups of rows: process, repeated, engines, endpoints, connect, large,
// names, files.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
return await RunAsync(args);

[MethodImpl(MethodImplOptions.NoInlining)]
static async Task<int> RunAsync(string[] groups)
{
    using EngineFixture engine = new();
    await using BenchFixture ground = await BenchFixture.MakeAsync(engine);
    List<BenchRow> rows = [];
    async Task AddAsync(string group, Func<Task<IEnumerable<BenchRow>>> measure)
    {
        if (groups.Length == 0 || groups.Contains(group))
            rows.AddRange(await measure());
    }

    await AddAsync("process", () => Task.FromResult(ProcessRows.Run()));
    await AddAsync("repeated", () => RepeatedRows.RunAsync(engine));
    await AddAsync("engines", () => ManyEnginesRows.RunAsync(engine));
    await AddAsync("endpoints", () => EndpointRows.RunAsync(engine, ground));
    await AddAsync("connect", () => ConnectRows.RunAsync(engine, ground));
    await AddAsync("large", LargeAnswerRows.RunAsync);
    await AddAsync("names", () => Task.FromResult(NameRows.Run()));
    await AddAsync("files", () => FileRows.RunAsync(ground));

    BenchTable table = new(rows, await BenchTable.DescribeAsync(engine));
    table.Print();
    await table.WriteAsync(Path.Combine(Checkout.Folder("out"), "bench.json"));
    return 0;
}
