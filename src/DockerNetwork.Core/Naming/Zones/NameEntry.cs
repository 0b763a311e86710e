namespace DockerNetwork.Core.Naming.Zones;

/// <summary>The addresses that one network has under one name. Filled while the snapshot is created, and not changed
/// afterwards.</summary>
internal sealed class NameEntry
{
    private readonly List<NameAddress> _ipv4 = [];
    private readonly List<NameAddress> _ipv6 = [];

    internal bool HasIPv4 => _ipv4.Count > 0;

    internal IReadOnlyList<NameAddress> Of(RecordType type) => type == RecordType.AAAA ? _ipv6 : _ipv4;

    internal IEnumerable<NameAddress> All => _ipv4.Concat(_ipv6);

    /// <summary>Adds an address once. Two endpoints with the same address are one answer (moby/moby
    /// libnetwork/network.go, ResolveName).</summary>
    internal void Add(NameAddress address)
    {
        List<NameAddress> list = address.Type == RecordType.AAAA ? _ipv6 : _ipv4;
        if (!list.Exists(known => known.Address == address.Address))
            list.Add(address);
    }
}
