using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Networks;

/// <summary>The prefixes in use that a new network could conflict with.</summary>
internal sealed class SubnetConflicts
{
    private readonly List<(IpPrefix Prefix, SubnetConflict Conflict)> _all = [];

    /// <summary>The prefixes in use.</summary>
    internal IReadOnlyCollection<IpPrefix> Prefixes => [.. _all.Select(item => item.Prefix)];

    /// <summary>Adds the pools that networks hold.</summary>
    internal void Add(IEnumerable<Network> networks)
    {
        foreach (Network network in networks)
            foreach ((NetworkPool _, IpPrefix subnet) in PoolOverlap.Held(network))
                Add(SubnetConflictKind.Network, network.Name, subnet, network.Engine);
    }

    /// <summary>Adds the prefixes of the machine. Skips prefixes that are listed already, such as the bridge interface
    /// of a Docker network.</summary>
    internal void Add(SubnetConflictKind kind, IEnumerable<(string Name, IpPrefix Prefix)> items)
    {
        foreach ((string name, IpPrefix prefix) in items)
            if (!_all.Exists(item => item.Prefix.Equals(prefix.Masked)))
                Add(kind, name, prefix.Masked, null);
    }

    /// <summary>Finds everything that a prefix overlaps.</summary>
    internal ItemList<SubnetConflict> Of(IpPrefix prefix) =>
        new(
            _all.Where(item => item.Prefix.Overlaps(prefix))
                .Select(item => item.Conflict)
                .OrderBy(conflict => conflict.Kind));

    private void Add(SubnetConflictKind kind, string name, IpPrefix prefix, EngineReference? engine) =>
        _all.Add(
            (
                prefix.Masked, new SubnetConflict
                {
                    Kind = kind, Name = name, Prefix = prefix.ToString(), Engine = engine,
                }));
}
