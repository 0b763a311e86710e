namespace DockerNetwork.Core.Naming;

/// <summary>What one network has under one name. Filled while a snapshot is made, and not changed after.</summary>
internal sealed class NameEntry
{
    private readonly List<NameAddress> _ipv4 = [];
    private readonly List<NameAddress> _ipv6 = [];

    internal bool HasIPv4 => _ipv4.Count > 0;

    internal IReadOnlyList<NameAddress> Of(RecordType type) => type == RecordType.AAAA ? _ipv6 : _ipv4;

    internal IEnumerable<NameAddress> All => _ipv4.Concat(_ipv6);

    /// <summary>Adds an address, once: two endpoints with one address are one answer (moby/moby libnetwork/network.go, ResolveName).</summary>
    internal void Add(NameAddress address)
    {
        List<NameAddress> list = address.Type == RecordType.AAAA ? _ipv6 : _ipv4;
        if (!list.Exists(known => known.Address == address.Address))
            list.Add(address);
    }
}
