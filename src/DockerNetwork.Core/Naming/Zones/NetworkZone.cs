namespace DockerNetwork.Core.Naming.Zones;

/// <summary>The records of one network (moby/moby libnetwork/network.go, addSvcRecords): addresses by name, regardless
/// of case, and first names by address.</summary>
internal sealed class NetworkZone
{
    private const int MostTold = 4;

    private readonly Dictionary<string, NameEntry> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<NameAddress>> _pointers = new(StringComparer.Ordinal);

    internal NetworkZone(Network network) => Network = network;

    internal Network Network { get; }

    internal IEnumerable<NameEntry> Entries => _names.Values;

    internal NameEntry? Find(string name) => _names.TryGetValue(name, out NameEntry? entry) ? entry : null;

    internal IReadOnlyList<NameAddress> FindPointer(string address) =>
        _pointers.TryGetValue(address, out List<NameAddress>? found) ? found : [];

    internal void Add(NameAddress address, bool isFirstName)
    {
        if (!_names.TryGetValue(address.Name, out NameEntry? entry))
            _names.Add(address.Name, entry = new NameEntry());

        entry.Add(address);
        if (isFirstName)
            AddPointer(address);
    }

    /// <summary>The containers and services of other nodes that may have names on this network that the engine does not
    /// know.</summary>
    internal List<string> Unknown { get; } = [];

    /// <summary>Lists some of the unknown containers and services, in brackets.</summary>
    internal static string Told(IReadOnlyList<string> unknown) =>
        $"({string.Join(", ", unknown.Take(MostTold))}{More(unknown.Count - MostTold)})";

    private static string More(int count) => count > 0 ? $" and {count} more" : "";

    /// <summary>Adds the first name of an address. A task of this node is also listed as a container, and is added
    /// once.</summary>
    private void AddPointer(NameAddress address)
    {
        if (!_pointers.TryGetValue(address.Address, out List<NameAddress>? found))
            _pointers.Add(address.Address, found = []);

        if (!found.Exists(known => known.Name == address.Name))
            found.Add(address);
    }
}
