using DockerNetwork.Core.Addressing;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.UseCases;
using DockerNetwork.Hosting;

namespace DockerNetwork.Binding;

/// <summary>Finds free subnets for a network of one engine, as Find-DockerSubnet does.</summary>
/// <param name="session">The engine.</param>
/// <param name="length">The prefix length. More than 32 means an IPv6 subnet.</param>
/// <param name="isIPv6">True for a network with IPv6.</param>
/// <param name="isIPv4">False for a network without IPv4.</param>
internal sealed class FreeSubnets(EngineCache session, int length, bool isIPv6, bool isIPv4)
{
    private const int IPv4Bits = 32;
    private const int UsualIPv6Length = 64;

    private readonly List<IpPrefix> _refused = [];

    /// <summary>Finds the next free subnets: one for each address family whose subnet is not left to the
    /// engine.</summary>
    /// <exception cref="DockerNetworkException">AddressPoolExhausted, AddressInvalid.</exception>
    internal IReadOnlyList<string> Next()
    {
        SubnetConflicts inUse = new();
        inUse.Add(session.Networks);
        if (session.Engine.IsLocal)
            AddMachine(inUse);

        IpPrefix[] taken = [.. inUse.Prefixes, .. _refused];
        bool isLengthOfIPv4 = isIPv4 && length <= IPv4Bits;
        List<string> found = [];
        if (isLengthOfIPv4)
            found.Add(First(SubnetSearch.PrivateRanges, length, taken));

        if (isIPv6 || !isLengthOfIPv4)
            found.Add(First([Own(session.Engine)], isLengthOfIPv4 ? UsualIPv6Length : length, taken));

        return found;
    }

    /// <summary>Leaves out subnets that the engine refused.</summary>
    internal void Refuse(IEnumerable<NetworkPool> pools) =>
        _refused.AddRange(pools.Select(pool => IpPrefix.Parse(pool.Subnet)).OfType<IpPrefix>());

    /// <summary>Gets the unique local range of an engine. For an engine on this machine, the range also depends on the
    /// machine's name, because the socket has the same address on every machine.</summary>
    internal static IpPrefix Own(INetworkEngine engine) => UniqueLocalRange.Of(
        engine.IsLocal ? $"{Environment.MachineName} {engine.Reference.Address}" : engine.Reference.Address);

    /// <summary>Adds the prefixes of this machine's interfaces and routes.</summary>
    internal static void AddMachine(SubnetConflicts inUse)
    {
        inUse.Add(SubnetConflictKind.Interface, MachineNetworks.Interfaces());
        inUse.Add(SubnetConflictKind.Route, MachineNetworks.Routes());
    }

    private static string First(IReadOnlyList<IpPrefix> ranges, int length, IpPrefix[] taken)
    {
        IpPrefix[] fitting = [.. ranges.Where(range => range.Length <= length)];
        return (fitting.Length > 0 ? fitting : ranges)
            .SelectMany(range => SubnetSearch.Free(range, length, taken)).FirstOrDefault()?.ToString()
            ?? throw new DockerNetworkException(
                FailureKind.AddressPoolExhausted,
                $"No prefix of length {length} is free in {string.Join(", ", ranges)}. Take a longer -PrefixLength, or "
                    + "give a -Subnet.");
    }
}
