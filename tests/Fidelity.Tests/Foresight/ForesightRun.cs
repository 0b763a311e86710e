using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DockerNetwork.Fidelity.Foresight;

/// <summary>Holds many foreseen changes against made ones.</summary>
public static class ForesightRun
{
    private const int ChangesEach = 6;

    /// <summary>Changes topologies of consecutive seeds, some at a time.</summary>
    /// <param name="comparison">The engine.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="changes">How many changes in all; six a topology.</param>
    /// <param name="log">Takes every mismatch, and progress.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The counts of all.</returns>
    public static async Task<ForesightTally> RunAsync(ForesightComparison comparison, int firstSeed, int changes, Action<string> log, CancellationToken cancellationToken)
    {
        ForesightTally sum = new();
        int topologies = (changes + ChangesEach - 1) / ChangesEach;
        ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, topologies), options, async (number, token) =>
        {
            ForesightTally tally = await comparison.CompareAsync(firstSeed + number, Math.Min(ChangesEach, changes - (number * ChangesEach)), token);
            lock (sum)
            {
                sum.Add(tally);
                foreach (string mismatch in tally.Mismatches)
                    log(mismatch);
                log($"Seed {firstSeed + number}: {tally}");
            }
        });
        return sum;
    }

    /// <summary>The long run.</summary>
    /// <param name="options">The options and their values in turn.</param>
    /// <returns>The exit code: 0 where all agrees, 1 where not, 2 for wrong options.</returns>
    public static async Task<int> RunAsync(string[] options)
    {
        if (options.Length % 2 != 0 || Number(options, "--changes") is not int changes || options.Where((_, i) => i % 2 == 0).Any(option => option is not ("--changes" or "--seed")))
        {
            await Console.Error.WriteLineAsync("Fidelity.Tests compare --changes N [--seed N]: holds so many foreseen changes against made ones.");
            return 2;
        }

        int seed = Number(options, "--seed") ?? Random.Shared.Next(1_000_000);
        using CancellationTokenSource ending = new();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            ending.Cancel();
        };
        using EngineFixture fixture = new();
        using ForesightComparison? comparison = await ForesightComparison.OpenAsync(fixture, ending.Token);
        if (comparison is null)
        {
            await Console.Error.WriteLineAsync("The network namespaces of the engine's containers are out of reach: run this as root on the engine's own Linux machine.");
            return 1;
        }

        JsonNode? version = await fixture.Api.GetAsync("version", ending.Token);
        Console.WriteLine($"Engine {version?["Version"]}, API {version?["ApiVersion"]}; seeds from {seed}");
        Stopwatch clock = Stopwatch.StartNew();
        ForesightTally sum = await RunAsync(comparison, seed, changes, Console.WriteLine, ending.Token);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum}, {clock.Elapsed.TotalSeconds:0} s"));
        return sum.Mismatches.Count == 0 ? 0 : 1;
    }

    private static int? Number(string[] options, string name)
    {
        int at = Array.IndexOf(options, name);
        return at >= 0 && int.TryParse(options[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
