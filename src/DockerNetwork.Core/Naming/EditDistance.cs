namespace DockerNetwork.Core.Naming;

/// <summary>Counts the letters by which two names differ (Damerau-Levenshtein): one for each letter that is missing,
/// extra, another one, or swapped with its neighbor.</summary>
internal static class EditDistance
{
    /// <summary>Counts the differences.</summary>
    /// <param name="first">A name.</param>
    /// <param name="second">Another name.</param>
    /// <param name="limit">The largest number that matters.</param>
    /// <returns>The number, or any number above the limit if there are more.</returns>
    public static int Between(string first, string second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit)
            return limit + 1;

        int[,] cost = new int[first.Length + 1, second.Length + 1];
        for (int i = 0; i <= first.Length; i++)
            for (int j = 0; j <= second.Length; j++)
                cost[i, j] = i == 0 ? j : j == 0 ? i : Least(cost, first, second, i, j);

        return cost[first.Length, second.Length];
    }

    private static int Least(int[,] cost, string first, string second, int i, int j)
    {
        int step = first[i - 1] == second[j - 1] ? 0 : 1;
        int least = Math.Min(
            Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
            cost[i - 1, j - 1] + step);
        bool isSwap = i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
        return isSwap ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }
}
