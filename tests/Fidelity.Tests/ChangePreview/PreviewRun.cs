namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>Holds many foreseen changes against made ones.</summary>
internal static class PreviewRun
{
    private const int ChangesEach = 6;

    /// <summary>Changes topologies of consecutive seeds, some at a time.</summary>
    /// <param name="comparison">The engine.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="changes">How many changes in all; six a topology.</param>
    /// <param name="log">Takes every mismatch, and progress.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The counts of all.</returns>
    public static async Task<PreviewTally> RunAsync(
        PreviewComparison comparison, int firstSeed, int changes, Action<string> log,
        CancellationToken cancellationToken)
    {
        PreviewTally sum = new();
        int topologies = (changes + ChangesEach - 1) / ChangesEach;
        ParallelOptions options = new()
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(Enumerable.Range(0, topologies), options, async (number, token) =>
        {
            PreviewTally tally = await comparison.CompareAsync(
                firstSeed + number, Math.Min(ChangesEach, changes - (number * ChangesEach)), token);
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
}
