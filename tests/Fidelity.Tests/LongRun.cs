using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using DockerNetwork.Fidelity.Dns;

namespace DockerNetwork.Fidelity;

/// <summary>What the long runs share: their options, the engine, Ctrl+C, and the line that tells what came of
/// it.</summary>
internal static class LongRun
{
    /// <summary>Reads the number of an option.</summary>
    /// <returns>False where it is there without a number.</returns>
    internal static bool TryRead(IReadOnlyDictionary<string, string> options, string name, out int? number)
    {
        number = null;
        if (!options.TryGetValue(name, out string? text))
            return true;
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        number = isNumber ? value : null;
        return isNumber;
    }

    /// <summary>Runs.</summary>
    /// <param name="seeds">What is said of the seeds.</param>
    /// <param name="work">Gives the sum of what was seen, and whether all agrees.</param>
    /// <returns>The exit code: 0 where all agrees, else 1.</returns>
    internal static async Task<int> RunAsync(
        string seeds, Func<Laboratory, CancellationToken, Task<(string Sum, bool Agrees)>> work)
    {
        using CancellationTokenSource ending = new();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            ending.Cancel();
        };
        using EngineFixture fixture = new();
        using Laboratory? laboratory = await Laboratory.OpenAsync(fixture, ending.Token);
        if (laboratory is null)
        {
            await Console.Error.WriteLineAsync(
                "The network namespaces of the engine's containers are out of reach: run this as root on the engine's "
                    + "own Linux machine.");
            return 1;
        }

        JsonNode? version = await fixture.Api.GetAsync("version", ending.Token);
        Console.WriteLine($"Engine {version?["Version"]}, API {version?["ApiVersion"]}; {seeds}");
        Stopwatch clock = Stopwatch.StartNew();
        (string sum, bool agrees) = await work(laboratory, ending.Token);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum}, {clock.Elapsed.TotalSeconds:0} s"));
        return agrees ? 0 : 1;
    }
}
