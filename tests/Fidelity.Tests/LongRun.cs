using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using DockerNetwork.Fidelity.Dns;

namespace DockerNetwork.Fidelity;

/// <summary>The common part of the long runs: the options, the engine, Ctrl+C, and the line with the result.</summary>
internal static class LongRun
{
    /// <summary>Reads an option that is a number.</summary>
    /// <returns>False if the option has no number.</returns>
    internal static bool TryRead(IReadOnlyDictionary<string, string> options, string name, out int? number)
    {
        number = null;
        if (!options.TryGetValue(name, out string? text))
            return true;
        bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value);
        number = isNumber ? value : null;
        return isNumber;
    }

    /// <summary>Runs the work on the engine.</summary>
    /// <param name="seeds">The description of the seeds.</param>
    /// <param name="work">Returns the sum of the results, and true if all agree.</param>
    /// <returns>The exit code: 0 if all agree, else 1.</returns>
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
