namespace DockerNetwork.Binding;

/// <summary>Makes the completions for labels: each key in use, and each key with each of its values.</summary>
internal static class LabelOffers
{
    /// <summary>Makes the completions.</summary>
    /// <param name="labels">The labels of each labeled object.</param>
    /// <param name="word">The text that is typed so far. A leading ! asks for objects without the label.</param>
    internal static IEnumerable<(string Text, string ToolTip)> Of(IEnumerable<StringMap> labels, string word)
    {
        string mark = word.StartsWith("!", StringComparison.Ordinal) ? "!" : "";
        KeyValuePair<string, string>[] pairs = [.. labels.SelectMany(map => map)];
        return pairs
            .GroupBy(pair => pair.Key)
            .Select(key => ($"{mark}{key.Key}", $"{mark}{key.Key}: {key.Count()} have it"))
            .Concat(
                pairs
                    .Where(pair => pair.Value.Length > 0)
                    .GroupBy(pair => $"{mark}{pair.Key}={pair.Value}")
                    .Select(pair => (pair.Key, $"{pair.Key}: {pair.Count()} have it")));
    }
}
