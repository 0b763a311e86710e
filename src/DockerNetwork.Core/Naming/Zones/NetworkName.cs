namespace DockerNetwork.Core.Naming.Zones;

/// <summary>A name that resolves on a network, and the addresses that it resolves to.</summary>
internal sealed record NetworkName
{
    /// <summary>The network.</summary>
    public required Network Network { get; init; }

    /// <summary>The name, as its first owner spells it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The addresses that it resolves to, of both types.</summary>
    public ItemList<NameAddress> Addresses { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>True if more than one container has the name, so that it resolves to one or the other.</summary>
    public bool IsShared => Addresses.Select(address => address.Container).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>Lists every name that resolves on a network.</summary>
    /// <param name="snapshot">The snapshot of the engine.</param>
    /// <param name="networkId">The network's full id.</param>
    /// <returns>The names, sorted by their characters; none for a network without names.</returns>
    /// <exception cref="KeyNotFoundException">No network of the snapshot has the id.</exception>
    public static IReadOnlyList<NetworkName> AllOf(NamingSnapshot snapshot, string networkId)
    {
        NetworkZone records = snapshot.Index.OfId(networkId)
            ?? throw new KeyNotFoundException($"The snapshot has no network with the id {networkId}.");
        IEnumerable<NetworkName> names = records.Entries.Where(IsAskable).Select(entry => new NetworkName
        {
            Network = records.Network,
            Name = entry.All.First().Name,
            Addresses = new(entry.All),
        });
        return [.. names.OrderBy(name => name.Name, StringComparer.Ordinal)];
    }

    /// <summary>True if a DNS question can hold the name. An alias or a name may contain what no question can hold,
    /// such as 64 letters or a space.</summary>
    private static bool IsAskable(NameEntry entry) =>
        entry.All.First().Name is string name && WireName.Of(name) == name;
}
