using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Remembers what was told last of each place. A disconnect that follows a disconnect is the engine's own
/// repetition: it writes two for one request (moby/moby daemon/container_operations.go: releasing the endpoint, and the
/// request itself). So is an event that comes after what was found by comparing.</summary>
internal sealed class ReportedEvents
{
    private readonly Dictionary<string, Dictionary<string, string>> _ofContainers = [];
    private readonly HashSet<string> _created = [];

    /// <summary>Whether it says again what was told.</summary>
    internal bool IsRepeated(string action, NetworkPlace place) => place.Container is { } container
        ? _ofContainers.TryGetValue(container, out Dictionary<string, string>? places)
            && places.TryGetValue(place.Network, out string? last)
            && last == action
        : action == "create" && _created.Contains(place.Network);

    internal void Tell(string action, NetworkPlace place)
    {
        if (place.Container is { } container)
            Places(container)[place.Network] = action;
        else if (action == "create")
            _created.Add(place.Network);
        else if (action is "destroy" or "remove")
            _created.Remove(place.Network);
    }

    /// <summary>What is gone says nothing more.</summary>
    internal void Forget(EngineEvent destroyed) => _ofContainers.Remove(destroyed.Id);

    private Dictionary<string, string> Places(string container) =>
        _ofContainers.TryGetValue(container, out Dictionary<string, string>? places)
            ? places
            : _ofContainers[container] = [];
}
