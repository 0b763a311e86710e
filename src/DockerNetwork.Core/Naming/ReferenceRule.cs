namespace DockerNetwork.Core.Naming;

/// <summary>Docker's rule for what a text means: a full id, then a full name, then the start of an id
/// (moby/moby daemon/network.go, FindNetwork; daemon/container.go, GetContainer).</summary>
public static class ReferenceRule
{
    /// <summary>Finds what a text means. Case counts, and a text is never a pattern: <c>web</c> does not find
    /// <c>webapp</c>.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="text">An id, a name or the start of an id. Nothing fits an empty text.</param>
    /// <param name="items">What is there.</param>
    /// <param name="id">Gives an item's full id.</param>
    /// <param name="name">Gives an item's name.</param>
    /// <returns>All items that fit by the first of the three rules that any item fits: none, one, or several where the
    /// text is ambiguous.</returns>
    public static IReadOnlyList<T> Find<T>(
        string text, IReadOnlyList<T> items, Func<T, string> id, Func<T, string> name)
    {
        if (text.Length == 0)
            return [];

        List<T> byName = [];
        List<T> byPrefix = [];
        foreach (T item in items)
        {
            string itemId = id(item);
            if (string.Equals(itemId, text, StringComparison.Ordinal))
                return [item];

            if (string.Equals(name(item), text, StringComparison.Ordinal))
                byName.Add(item);
            if (itemId.StartsWith(text, StringComparison.Ordinal))
                byPrefix.Add(item);
        }

        return byName.Count > 0 ? byName : byPrefix;
    }
}
