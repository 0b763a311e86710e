using System.Collections.Concurrent;

namespace DockerNetwork.Engine.Sessions;

/// <summary>The names from the last lists, and of newly created objects. Requests identify objects by id, but messages
/// should show their names.</summary>
internal sealed class NameCache
{
    /// <summary>The longest list that is kept. A longer one would use more memory than names in messages are
    /// worth.</summary>
    private const int Most = 2000;

    private const int FullIdLength = 64;

    private readonly ConcurrentDictionary<string, string> _made = new();
    private IReadOnlyList<Network> _networks = [];
    private IReadOnlyList<Container> _containers = [];
    private IReadOnlyList<Service> _services = [];

    internal void Learn(IReadOnlyList<Network> networks) => _networks = networks.Count <= Most ? networks : [];

    internal void Learn(IReadOnlyList<Container> containers) =>
        _containers = containers.Count <= Most ? containers : [];

    /// <summary>Adds the name of an object that is being created, which is in no list yet.</summary>
    internal void Learn(string id, string name)
    {
        if (_made.Count >= Most)
            _made.Clear();

        _made[id] = name;
    }

    /// <summary>Finds a network's name. Some of the engine's messages hold the short id.</summary>
    internal string Network(string idOrName) =>
        _networks.FirstOrDefault(network => network.Id == idOrName || network.ShortId == idOrName)?.Name
            ?? Readable(idOrName);

    internal string Container(string idOrName) =>
        _containers.FirstOrDefault(container => container.Id == idOrName)?.Name ?? Readable(idOrName);

    internal void Learn(IReadOnlyList<Service> services) => _services = services.Count <= Most ? services : [];

    internal string Service(string id) => _services.FirstOrDefault(service => service.Id == id)?.Name ?? id;

    private string Readable(string idOrName) =>
        _made.TryGetValue(idOrName, out string? name) ? name
        : idOrName.Length == FullIdLength ? ShortIds.Of(idOrName)
        : idOrName;
}
