namespace DockerNetwork.Core.Naming;

/// <summary>Finds the names that somebody probably meant by a name that does not exist.</summary>
internal static class NearMiss
{
    private const int Most = 3;
    private const int ShortestPart = 2;
    private const int ShortestTypo = 3;
    private const int LongName = 9;
    private static readonly char[] Separators = ['-', '_', '.'];

    /// <summary>Finds the nearest names. A name in another case or with other separators (<c>_</c>, <c>-</c>,
    /// <c>.</c>) comes before a name that is one letter off (two in a long name). A name that contains the text as a
    /// whole part, such as <c>shop-db-1</c> for <c>db</c>, comes last.</summary>
    /// <param name="text">The name that does not exist.</param>
    /// <param name="names">The names that exist.</param>
    /// <returns>The names of the best kind that there is, at most three.</returns>
    public static IReadOnlyList<string> Find(string text, IEnumerable<string> names)
    {
        string plain = Plain(text);
        IGrouping<int, string>? nearest = names
            .Where(name => name.Length > 0 && name != text)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(name => Rank(plain, Plain(name)))
            .Where(group => group.Key < int.MaxValue)
            .OrderBy(group => group.Key)
            .FirstOrDefault();
        return nearest is null ? [] : [.. nearest.OrderBy(name => name, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Asks about the nearest names, as the end of a message.</summary>
    /// <returns>Such as <c> Did you mean 'shop-db-1' or 'shop-db-2'?</c>, with the space before it. Empty if no name is
    /// near.</returns>
    public static string Question(string text, IEnumerable<string> names)
    {
        string[] near = [.. Find(text, names).Select(name => $"'{name}'")];
        return near.Length switch
        {
            0 => "",
            1 => $" Did you mean {near[0]}?",
            _ => $" Did you mean {string.Join(", ", near.Take(near.Length - 1))} or {near[near.Length - 1]}?",
        };
    }

    private static string Plain(string name) => string.Join("-", name.ToLowerInvariant().Split(Separators));

    private static int Rank(string text, string name)
    {
        if (text == name)
            return 0;

        int limit = text.Length < ShortestTypo ? 0 : text.Length < LongName ? 1 : 2;
        int distance = EditDistance.Between(text, name, limit);
        return distance <= limit ? distance : IsPart(text, name) || IsPart(name, text) ? Most : int.MaxValue;
    }

    /// <summary>True if a name begins with the other or has it as a part between separators.</summary>
    private static bool IsPart(string part, string name) =>
        part.Length >= ShortestPart
        && ((part.Length > ShortestPart && name.StartsWith(part, StringComparison.Ordinal))
            || $"-{name}-".IndexOf($"-{part}-", StringComparison.Ordinal) >= 0);
}
