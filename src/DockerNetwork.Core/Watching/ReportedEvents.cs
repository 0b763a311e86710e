using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Remembers the last event that was reported for each place. A disconnect after a disconnect is a repetition
/// by the engine, which writes two events for one request (moby/moby daemon/container_operations.go: one for the
/// release of the endpoint, and one for the request itself). An event for a change that a comparison already found is a
/// repetition too.</summary>
internal sealed class ReportedEvents
{
    private readonly Dictionary<string, Dictionary<string, string>> _ofContainers = [];
    private readonly HashSet<string> _created = [];

    /// <summary>True if the event repeats the last reported one.</summary>
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

    /// <summary>Forgets a destroyed container, because no more events come from it.</summary>
    internal void Forget(EngineEvent destroyed) => _ofContainers.Remove(destroyed.Id);

    private Dictionary<string, string> Places(string container) =>
        _ofContainers.TryGetValue(container, out Dictionary<string, string>? places)
            ? places
            : _ofContainers[container] = [];
}
