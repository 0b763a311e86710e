using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Turns an engine's events into the events that a user sees: each event once, with the container's name.
/// Pure: works only on the data that it is given.</summary>
internal sealed class EventTracker(EngineReference engine)
{
    private readonly SeenEvents _seen = new();
    private readonly ContainerNameCache _names = new();
    private readonly NetworkState _state = new();
    private readonly ReportedEvents _reported = new();
    private bool _hasGap;

    /// <summary>The time at which the next stream has to begin, in nanoseconds since 1970; null before anything was
    /// watched.</summary>
    internal long? ResumeFrom => _seen.ResumeFrom;

    /// <summary>Begins the first stream.</summary>
    /// <param name="from">The time from which the stream reports events, in nanoseconds since 1970.</param>
    /// <param name="networks">The networks that were listed after the stream began.</param>
    /// <param name="containers">The containers that were listed after the stream began.</param>
    internal void Begin(long from, IReadOnlyList<Network> networks, IReadOnlyList<Container> containers)
    {
        _seen.Begin(from);
        _names.Learn(containers);
        _state.Learn(networks, containers);
    }

    /// <summary>Begins a later stream. Events may be missing until <see cref="Compare"/> is called.</summary>
    /// <param name="containers">The containers that were listed after the stream began.</param>
    internal void Resume(IReadOnlyList<Container> containers)
    {
        _hasGap = true;
        _names.Learn(containers);
        _state.BeginStream();
    }

    /// <summary>Processes an event.</summary>
    /// <returns>The events to report. None if the event was already reported or only concerns a container's name. Two
    /// if a container joins a network that it was on before a gap.</returns>
    internal IEnumerable<NetworkEvent> See(EngineEvent item)
    {
        if (!_seen.IsNew(item))
            return [];

        if (item.IsNetwork)
            return SeeNetwork(item);

        if (item.IsContainer)
            SeeContainer(item);

        return [];
    }

    /// <summary>Compares the known state with the lists that were requested after a later stream began.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="containers">The containers.</param>
    /// <param name="now">The time for changes that have no time of their own.</param>
    /// <returns>The changes that had no event.</returns>
    internal IReadOnlyList<NetworkEvent> Compare(
        IReadOnlyList<Network> networks, IReadOnlyList<Container> containers, DateTimeOffset now)
    {
        List<NetworkEvent> found = [];
        _hasGap = false;
        foreach ((string action, NetworkPlace place, Network network) in _state.Compare(networks, containers))
        {
            _reported.Tell(action, place);
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

    private NetworkEvent[] SeeNetwork(EngineEvent item)
    {
        NetworkPlace place = new(item.Id, item.Container);
        bool wasOff = _hasGap && _state.IsRejoin(item);
        _state.See(item);
        if (!wasOff && _reported.IsRepeated(item.Action, place))
            return [];

        _reported.Tell(item.Action, place);
        NetworkEvent change = Event(EventClock.Time(item.TimeNano), item.Action, place) with
        {
            Network = item.Attribute("name") ?? "",
            Driver = item.Attribute("type") ?? "",
            Scope = item.Scope,
        };
        return wasOff ? [change with { Action = "disconnect", IsInferred = true }, change] : [change];
    }

    private void SeeContainer(EngineEvent item)
    {
        _names.See(item);
        if (item.Action == "destroy")
            _reported.Forget(item);
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
