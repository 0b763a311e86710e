namespace DockerNetwork.Core.Naming;

/// <summary>Resolves a reference by Docker's rule: first a full id, then a full name, then the start of an id
/// (moby/moby daemon/network.go, FindNetwork; daemon/container.go, GetContainer).</summary>
internal static class ReferenceRule
{
    /// <summary>Finds the items that a text refers to. The text is case-sensitive and never a pattern: <c>web</c> does
    /// not find <c>webapp</c>.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="text">An id, a name or the start of an id. No item matches an empty text.</param>
    /// <param name="items">The items to search.</param>
    /// <param name="id">Returns an item's full id.</param>
    /// <param name="name">Returns an item's name.</param>
    /// <returns>The items that match by the first of the three rules that any item matches: none, one, or several if
    /// the text is ambiguous.</returns>
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
