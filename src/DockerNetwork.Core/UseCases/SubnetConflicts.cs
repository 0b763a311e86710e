using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Everything that has a prefix in use, where a new network could clash with it.</summary>
internal sealed class SubnetConflicts
{
    private readonly List<(IpPrefix Prefix, SubnetConflict Conflict)> _all = [];

    /// <summary>The prefixes.</summary>
    internal IReadOnlyCollection<IpPrefix> Prefixes => [.. _all.Select(item => item.Prefix)];

    /// <summary>Adds the networks' pools. A config-only network takes no addresses.</summary>
    internal void Add(IEnumerable<Network> networks)
    {
        foreach (Network network in networks.Where(network => !network.ConfigOnly))
            foreach (IpPrefix prefix in network.Pools.Select(pool => IpPrefix.Parse(pool.Subnet)).OfType<IpPrefix>())
                Add(SubnetConflictKind.Network, network.Name, prefix, network.Engine);
    }

    /// <summary>Adds what the machine has. What is there with the same prefix already is its own interface or route: a bridge of a network, an interface of a route.</summary>
    internal void Add(SubnetConflictKind kind, IEnumerable<(string Name, IpPrefix Prefix)> items)
    {
        foreach ((string name, IpPrefix prefix) in items)
            if (!_all.Exists(item => item.Prefix.Equals(prefix.Masked)))
                Add(kind, name, prefix.Masked, null);
    }

    /// <summary>What a prefix overlaps.</summary>
    internal ItemList<SubnetConflict> Of(IpPrefix prefix) =>
        new(_all.Where(item => item.Prefix.Overlaps(prefix)).Select(item => item.Conflict).OrderBy(conflict => conflict.Kind));

    private void Add(SubnetConflictKind kind, string name, IpPrefix prefix, EngineReference? engine) =>
        _all.Add((prefix, new SubnetConflict { Kind = kind, Name = name, Prefix = prefix.ToString(), Engine = engine }));
}
