using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Keeps the networks and the containers that run on them: from two lists, and from the events since then. A
/// restarted engine remembers no event from before the restart. Comparing the lists finds those changes.</summary>
internal sealed class NetworkState
{
    private Dictionary<string, Network> _networks = [];
    private HashSet<NetworkPlace> _places = [];
    private readonly HashSet<NetworkPlace> _touched = [];

    /// <summary>Stores the current networks and containers.</summary>
    internal void Learn(IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        _networks = networks.ToDictionary(network => network.Id);
        _places = [.. Places(containers)];
    }

    /// <summary>Begins a stream. Its events explain differences to the lists that are requested after it
    /// begins.</summary>
    internal void BeginStream() => _touched.Clear();

    /// <summary>True if a container joins a network that it was already on, and no event of this stream disconnected
    /// it. The disconnect then happened while no stream was open.</summary>
    internal bool IsRejoin(EngineEvent item)
    {
        NetworkPlace place = new(item.Id, item.Container);
        return item.Action == "connect" && _places.Contains(place) && !_touched.Contains(place);
    }

    internal void See(EngineEvent item)
    {
        NetworkPlace place = new(item.Id, item.Container);
        _touched.Add(place);
        Apply(
            item.Action, place, new Network
            {
                Id = item.Id, Name = item.Attribute("name") ?? "", Driver = item.Attribute("type") ?? "",
                Scope = item.Scope,
            });
    }

    /// <summary>Finds the differences that have no event, and applies them.</summary>
    /// <returns>The changes that must have happened, in this order: containers left, networks were removed, networks
    /// were created, containers joined.</returns>
    internal IReadOnlyList<(string Action, NetworkPlace Place, Network Network)> Compare(
        IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        Dictionary<string, Network> old = _networks;
        Dictionary<string, Network> listed = networks.ToDictionary(network => network.Id);
        HashSet<NetworkPlace> now = [.. Places(containers)];
        Network Known(string id) =>
            listed.TryGetValue(id, out Network? network) || old.TryGetValue(id, out network)
                ? network
                : new Network { Id = id };
        IEnumerable<(string, NetworkPlace, Network)> Changed(string action, IEnumerable<NetworkPlace> places) =>
            places.Where(place => !_touched.Contains(place)).Select(place => (action, place, Known(place.Network)));

        (string, NetworkPlace, Network)[] changes =
        [
            .. Changed("disconnect", _places.Where(place => !now.Contains(place))),
            .. Changed("destroy", old.Keys.Where(id => !listed.ContainsKey(id)).Select(Itself)),
            .. Changed("create", listed.Keys.Where(id => !old.ContainsKey(id)).Select(Itself)),
            .. Changed("connect", now.Where(place => !_places.Contains(place))),
        ];
        foreach ((string action, NetworkPlace place, Network network) in changes)
            Apply(action, place, network);

        return changes;
    }

    private void Apply(string action, NetworkPlace place, Network network)
    {
        switch (action)
        {
            case "disconnect":
                _places.Remove(place);
                break;
            case "connect":
                _places.Add(place);
                break;
            case "create":
                _networks[network.Id] = network;
                break;
            case "destroy" or "remove":
                _networks.Remove(network.Id);
                break;
        }
    }

    private static NetworkPlace Itself(string network) => new(network, null);

    /// <summary>Lists the places of running containers. A container that does not run is on no network, but a container
    /// that was killed with its engine still shows its last endpoints.</summary>
    private static IEnumerable<NetworkPlace> Places(IEnumerable<Container> containers) =>
        from container in containers
        where container.IsRunning
        from endpoint in container.Endpoints
        where endpoint.EndpointId.Length > 0 && endpoint.NetworkId.Length > 0
        select new NetworkPlace(endpoint.NetworkId, container.Id);
}
