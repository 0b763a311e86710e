using System.Collections.Concurrent;

namespace DockerNetwork.Engine.Sessions;

/// <summary>The names of what was listed last, and of what was made. Requests name things by id; a person who reads why
/// one failed wants the name.</summary>
internal sealed class NameCache
{
    /// <summary>A longer list is not kept: it would hold more memory than a name in a message is worth.</summary>
    private const int Most = 2000;

    private const int FullIdLength = 64;

    private readonly ConcurrentDictionary<string, string> _made = new();
    private IReadOnlyList<Network> _networks = [];
    private IReadOnlyList<Container> _containers = [];
    private IReadOnlyList<Service> _services = [];

    internal void Learn(IReadOnlyList<Network> networks) => _networks = networks.Count <= Most ? networks : [];

    internal void Learn(IReadOnlyList<Container> containers) =>
        _containers = containers.Count <= Most ? containers : [];

    /// <summary>What is being made is in no list yet.</summary>
    internal void Learn(string id, string name)
    {
        if (_made.Count >= Most)
            _made.Clear();

        _made[id] = name;
    }

    /// <summary>Finds a network's name. Some messages of the engine have the short id.</summary>
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
