using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using DockerNetwork.Core.Naming;
using DockerNetwork.Fidelity.Comparison;
using DockerNetwork.Fidelity.Foresight;

namespace DockerNetwork.Fidelity;

internal static class Program
{
    private const string Usage = "Fidelity.Tests compare [--topologies N] [--seed N]: compares so many generated topologies; compare --changes N [--seed N]: holds so many foreseen changes against made ones. Without 'compare': the xUnit tests.";

    private static async Task<int> Main(string[] args) => args switch
    {
        ["compare", .. string[] options] when options.Contains("--changes") => await ForesightRun.RunAsync(options),
        ["compare", .. string[] options] => await CompareAsync(options),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };

    private static async Task<int> CompareAsync(string[] options)
    {
        if (options.Length % 2 != 0 || options.Where((_, i) => i % 2 == 0).Any(option => option is not ("--topologies" or "--seed")))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        int topologies = Number(options, "--topologies") ?? 200;
        int seed = Number(options, "--seed") ?? Random.Shared.Next(1_000_000);
        using CancellationTokenSource ending = new();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            ending.Cancel();
        };
        using EngineFixture fixture = new();
        using Differential? differential = await Differential.OpenAsync(fixture, ending.Token);
        if (differential is null)
        {
            await Console.Error.WriteLineAsync("The network namespaces of the engine's containers are out of reach: run this as root on the engine's own Linux machine.");
            return 1;
        }

        JsonNode? version = await fixture.Api.GetAsync("version", ending.Token);
        Console.WriteLine($"Engine {version?["Version"]}, API {version?["ApiVersion"]}; seeds {seed} to {seed + topologies - 1}");
        Stopwatch clock = Stopwatch.StartNew();
        Tally sum = await FidelityRun.RunAsync(differential, seed, topologies, Console.WriteLine, ending.Token);
        foreach ((NameAnswerKind kind, int count) in sum.Kinds)
            Console.WriteLine($"  {kind,-18} {count,8}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum}, {clock.Elapsed.TotalSeconds:0} s"));
        return sum.Mismatches.Count == 0 ? 0 : 1;
    }

    private static int? Number(string[] options, string name)
    {
        int at = Array.IndexOf(options, name);
        return at < 0 ? null : int.Parse(options[at + 1], CultureInfo.InvariantCulture);
    }
}
