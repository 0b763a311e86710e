using DockerNetwork.Core.Drivers;

namespace DockerNetwork.Core.Addressing;

/// <summary>Returns the ranges that an engine with Linux containers takes subnets from. The engine itself lists only
/// configured ranges.</summary>
internal static class DefaultPools
{
    /// <summary>The ranges of an engine without such a setting: localScopeDefaultNetworks in moby/moby
    /// libnetwork/ipamutils/utils.go (from 29.0 on daemon/libnetwork/ipamutils/utils.go). Engines 20.10.24 and 26.1.5
    /// were seen to take their subnets from them.</summary>
    private static readonly AddressPool[] IPv4 =
    [
        BuiltIn("172.17.0.0/16", 16), BuiltIn("172.18.0.0/16", 16), BuiltIn("172.19.0.0/16", 16),
        BuiltIn("172.20.0.0/14", 16), BuiltIn("172.24.0.0/14", 16), BuiltIn("172.28.0.0/14", 16),
        BuiltIn("192.168.0.0/16", 20),
    ];

    /// <summary>Completes the list. From 27.0 on an engine without a configured IPv6 range has one of its own
    /// (moby/moby daemon/daemon.go, networkOptions).</summary>
    /// <param name="set">The ranges that the engine lists.</param>
    /// <param name="api">The newest API version that the engine supports.</param>
    /// <param name="id">The engine's id; empty if it does not report one.</param>
    internal static ItemList<AddressPool> Of(IReadOnlyCollection<AddressPool> set, Version api, string id)
    {
        IEnumerable<AddressPool> pools = set.Count > 0 ? set : IPv4;
        bool derives = api >= ApiLevel.V27.Version && id.Length > 0 && !set.Any(IsIPv6);
        return new(derives ? pools.Append(BuiltIn(UniqueLocalRange.OfEngine(id).ToString(), 64)) : pools);
    }

    /// <summary>True if an engine without a configured range would choose this pool by itself: the subnet has the place
    /// and the size of its own, the first address is the gateway, and nothing else is set. The engine lists its choice
    /// and the user's in the same way.</summary>
    internal static bool MayHaveChosen(NetworkPool pool) =>
        pool.IPRange is null && pool.AuxAddresses.Count == 0
        && IpPrefix.Parse(pool.Subnet) is { IsIPv6: false } subnet
        && IPv4.Any(own => own.Size == subnet.Length && IpPrefix.Parse(own.Base)!.Contains(subnet))
        && IpPrefix.AreSameAddress(pool.Gateway, subnet.First.ToString());

    private static bool IsIPv6(AddressPool pool) => IpPrefix.Parse(pool.Base)?.IsIPv6 == true;

    private static AddressPool BuiltIn(string range, int size) => new() { Base = range, Size = size, BuiltIn = true };
}
