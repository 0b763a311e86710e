using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Turns an engine's events into those that a person is told: each once, with the container's name. Pure: it is given what was read.</summary>
internal sealed class EventLedger(EngineReference engine)
{
    private readonly SeenEvents _seen = new();
    private readonly ContainerNames _names = new();
    private readonly NetworkState _state = new();
    private readonly ToldEvents _told = new();

    /// <summary>Where the next stream has to begin, in nanoseconds since 1970; null while nothing was watched yet.</summary>
    internal long? ResumeFrom => _seen.ResumeFrom;

    /// <summary>A stream begins.</summary>
    /// <param name="from">From when it tells, in nanoseconds since 1970.</param>
    internal void BeginStream(long from)
    {
        _seen.Begin(from);
        _state.BeginStream();
    }

    /// <summary>Takes the two lists that were asked for after the first stream began.</summary>
    internal void Learn(IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        _names.Learn(containers);
        _state.Learn(networks, containers);
    }

    /// <summary>Takes the containers' names alone, after a later stream began.</summary>
    internal void LearnNames(IReadOnlyList<Container> containers) => _names.Learn(containers);

    /// <summary>Takes an event in.</summary>
    /// <returns>What is to be told; null for what was told, or is about a container's name alone.</returns>
    internal NetworkEvent? See(EngineEvent item)
    {
        if (!_seen.IsNew(item))
            return null;

        if (!item.IsNetwork)
        {
            SeeContainer(item);
            return null;
        }

        _state.See(item);
        NetworkPlace place = new(item.Id, item.Container);
        if (_told.IsRepeated(item.Action, place))
            return null;

        _told.Tell(item.Action, place);
        return Event(EventClock.Time(item.TimeNano), item.Action, place) with
        {
            Network = item.Attribute("name") ?? "",
            Driver = item.Attribute("type") ?? "",
            Scope = item.Scope,
        };
    }

    /// <summary>Compares with the lists that were asked for after a later stream began.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="containers">The containers.</param>
    /// <param name="now">The time for what has none of its own.</param>
    /// <returns>What changed without an event.</returns>
    internal IReadOnlyList<NetworkEvent> Compare(IReadOnlyList<Network> networks, IReadOnlyList<Container> containers, DateTimeOffset now)
    {
        List<NetworkEvent> found = [];
        foreach ((string action, NetworkPlace place, Network network) in _state.Compare(networks, containers))
        {
            _told.Tell(action, place);
            found.Add(Event(action == "create" ? network.Created : now, action, place) with
            {
                Network = network.Name,
                Driver = network.Driver,
                Scope = network.Scope,
                IsInferred = true,
            });
        }

        return found;
    }

    private void SeeContainer(EngineEvent item)
    {
        if (!item.IsContainer)
            return;

        _names.See(item);
        if (item.Action == "destroy")
            _told.Forget(item);
    }

    private NetworkEvent Event(DateTimeOffset time, string action, NetworkPlace place) => new()
    {
        Time = time,
        Action = action,
        NetworkId = place.Network,
        Container = place.Container is null ? null : _names.Of(place.Container),
        ContainerId = place.Container,
        Engine = engine,
    };
}
