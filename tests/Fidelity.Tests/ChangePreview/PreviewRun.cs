namespace DockerNetwork.Fidelity.ChangePreview;

/// <summary>Compares many predicted changes with the actual ones.</summary>
internal static class PreviewRun
{
    private const int ChangesEach = 6;

    /// <summary>Changes topologies of consecutive seeds, several in parallel.</summary>
    /// <param name="comparison">The engine.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="changes">The total number of changes; six a topology.</param>
    /// <param name="log">Receives every mismatch, and the progress messages.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The sum of all counts.</returns>
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
