namespace DockerNetwork.Binding;

/// <summary>Makes of the labels in use what Tab offers: each key, and each key with each of its values.</summary>
internal static class LabelOffers
{
    /// <summary>Makes them.</summary>
    /// <param name="labels">The labels of each thing that has some.</param>
    /// <param name="word">What is written so far: with ! before it, things without a label are looked for.</param>
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
