using DockerNetwork.Core.Naming;
using DockerNetwork.Fidelity.ChangePreview;
using DockerNetwork.Fidelity.Comparison;
using DockerNetwork.Fidelity.Dns;

namespace DockerNetwork.Fidelity;

internal static class Program
{
    private const string Usage =
        "Fidelity.Tests compare [--topologies N] [--seed N]: compares so many generated topologies; compare --changes "
            + "N [--seed N]: holds so many foreseen changes against made ones. Without 'compare': the xUnit tests.";

    private static async Task<int> Main(string[] args) => args switch
    {
        ["compare", .. string[] options] => await CompareAsync(options),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };

    private static async Task<int> CompareAsync(string[] words)
    {
        Dictionary<string, string> options = words
            .Chunk(2)
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0])
            .ToDictionary(pair => pair[0], pair => pair[1]);
        bool areKnown =
            options.Keys.All(name => name is "--topologies" or "--changes" or "--seed")
            && !(options.ContainsKey("--topologies") && options.ContainsKey("--changes"));
        if (options.Count * 2 != words.Length || !areKnown
            || !LongRun.TryRead(options, "--topologies", out int? topologies)
            || !LongRun.TryRead(options, "--changes", out int? changes)
            || !LongRun.TryRead(options, "--seed", out int? given))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        int seed = given ?? Random.Shared.Next(1_000_000);
        return changes is int many
            ? await LongRun.RunAsync(
                $"seeds from {seed}", (laboratory, token) => ChangeAsync(laboratory, seed, many, token))
            : await LongRun.RunAsync(
                $"seeds {seed} to {seed + (topologies ?? 200) - 1}",
                (laboratory, token) => CompareAsync(laboratory, seed, topologies ?? 200, token));
    }

    private static async Task<(string Sum, bool Agrees)> CompareAsync(
        Laboratory laboratory, int seed, int topologies, CancellationToken cancellationToken)
    {
        Tally sum = await FidelityRun.RunAsync(
            new Differential(laboratory), seed, topologies, Console.WriteLine, cancellationToken);
        foreach ((NameAnswerKind kind, int count) in sum.Kinds)
            Console.WriteLine($"  {kind,-18} {count,8}");
        return (sum.ToString(), sum.Mismatches.Count == 0);
    }

    private static async Task<(string Sum, bool Agrees)> ChangeAsync(
        Laboratory laboratory, int seed, int changes, CancellationToken cancellationToken)
    {
        PreviewTally sum = await PreviewRun.RunAsync(
            new PreviewComparison(laboratory), seed, changes, Console.WriteLine, cancellationToken);
        return (sum.ToString(), sum.Mismatches.Count == 0);
    }
}
