using System.Collections.ObjectModel;

namespace DockerNetwork;

/// <summary>A read-only list that converts to the text of its items, so that a table cell, a string and an Export-Csv
/// column show them.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class ItemList<T> : ReadOnlyCollection<T>
{
    /// <summary>The empty list.</summary>
    public static readonly ItemList<T> Empty = new([]);

    /// <summary>Creates a list from a copy of the items.</summary>
    /// <param name="items">The items of the list, in this order.</param>
    public ItemList(IEnumerable<T> items) : base([.. items])
    {
    }

    /// <summary>The items, separated by a comma and a space.</summary>
    /// <returns>A line of text; empty for an empty list.</returns>
    public override string ToString() => string.Join(", ", this);
}
