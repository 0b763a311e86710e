namespace DockerNetwork.Core.Naming;

/// <summary>A name that answers on a network, and to whom.</summary>
public sealed record NetworkName
{
    /// <summary>The network.</summary>
    public required Network Network { get; init; }

    /// <summary>The name, as the first that has it spells it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The addresses that it answers with, of both kinds.</summary>
    public ItemList<NameAddress> Addresses { get; init; } = ItemList<NameAddress>.Empty;

    /// <summary>Whether more than one container has it, so that it answers with one or the other.</summary>
    public bool IsShared => Addresses.Select(address => address.Container).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>Lists every name that answers on a network.</summary>
    /// <param name="snapshot">The engine.</param>
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

    /// <summary>An alias or a name may have what no DNS question can hold, such as 64 letters or a space.</summary>
    private static bool IsAskable(NameEntry entry) =>
        entry.All.First().Name is string name && WireName.Of(name) == name;
}
