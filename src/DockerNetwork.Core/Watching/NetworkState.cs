using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Which networks are there and which containers run on them: from two lists, and from the events since. An
/// engine that was started again remembers no event of before; what is different then is found by comparing.</summary>
internal sealed class NetworkState
{
    private Dictionary<string, Network> _networks = [];
    private HashSet<NetworkPlace> _places = [];
    private readonly HashSet<NetworkPlace> _touched = [];

    /// <summary>Takes what is there now.</summary>
    internal void Learn(IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        _networks = networks.ToDictionary(network => network.Id);
        _places = [.. Places(containers)];
    }

    /// <summary>A stream begins: what it says explains differences to the lists that are asked for after it.</summary>
    internal void BeginStream() => _touched.Clear();

    /// <summary>Whether a container joins where it already was, and no event of this stream took it off: that happened
    /// while nobody looked.</summary>
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

    /// <summary>Finds what is different without an event, and takes it over.</summary>
    /// <returns>What must have happened: containers left, networks went, networks came, containers joined.</returns>
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

    /// <summary>A container that does not run is on no network; one that was killed with its engine still shows its
    /// last endpoints.</summary>
    private static IEnumerable<NetworkPlace> Places(IEnumerable<Container> containers) =>
        from container in containers
        where container.IsRunning
        from endpoint in container.Endpoints
        where endpoint.EndpointId.Length > 0 && endpoint.NetworkId.Length > 0
        select new NetworkPlace(endpoint.NetworkId, container.Id);
}
