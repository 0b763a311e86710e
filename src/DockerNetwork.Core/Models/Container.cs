using DockerNetwork.Core.Naming;

namespace DockerNetwork;

/// <summary>A container of a Docker Engine (API: <c>GET /containers/json</c>).</summary>
public sealed record Container
{
    /// <summary>The name, without a leading slash. Case counts.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The full id: 64 hexadecimal digits.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The first 12 digits of the id.</summary>
    public string ShortId => ShortIds.Of(Id);

    /// <summary>The image as it was named when the container was made.</summary>
    public string Image { get; internal init; } = "";

    /// <summary>created, running, paused, restarting, removing, exited or dead.</summary>
    public string State { get; internal init; } = "";

    /// <summary>The engine's words for it, such as <c>Up 2 hours</c>.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>The command line that it runs.</summary>
    public string Command { get; internal init; } = "";

    /// <summary>Its ports, published and exposed.</summary>
    public ItemList<PublishedPort> Ports { get; internal init; } = ItemList<PublishedPort>.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; internal init; } = StringMap.Empty;

    /// <summary>The names of its networks, sorted.</summary>
    public ItemList<string> Networks => new(Endpoints.Select(endpoint => endpoint.Network));

    /// <summary>Its IPv4 addresses, in the order of <see cref="Networks"/>; empty while it does not run.</summary>
    public ItemList<string> IPv4Addresses =>
        // A stopped container's endpoint has the address that it asked for, and no id.
        new(Endpoints.Where(endpoint => endpoint.EndpointId.Length > 0).Select(endpoint => endpoint.IPv4Address)
            .OfType<string>());

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>Its places on networks, sorted by network name. From a list they have addresses but neither aliases nor
    /// names, on every engine version.</summary>
    internal ItemList<NetworkEndpoint> Endpoints { get; init; } = ItemList<NetworkEndpoint>.Empty;

    /// <summary>Networks that it was to join and did not: the engine keeps the settings of a connect that it refused,
    /// and would use them at the next start (moby/moby daemon/container_operations.go, connectToNetwork and
    /// updateNetworkSettings; seen on 20.10.24 and 26.1.5). They are no places on networks.</summary>
    internal ItemList<NetworkEndpoint> FailedConnections { get; init; } = ItemList<NetworkEndpoint>.Empty;

    /// <summary>The network mode that it was made with: a network's name or id, <c>default</c>, <c>bridge</c>,
    /// <c>host</c>, <c>none</c> or <c>container:ID</c>; empty where it is not known (API:
    /// <c>HostConfig.NetworkMode</c>).</summary>
    internal string NetworkMode { get; init; } = "";

    /// <summary>Its processes exist, so that its names answer: running or paused.</summary>
    internal bool IsRunning => Runs(State);

    /// <summary>The engine connects it at once, and not only at its next start: it runs, is paused, or waits to be
    /// restarted (moby/moby daemon/container_operations.go, ConnectToNetwork; container/state.go,
    /// SetRestarting).</summary>
    internal bool IsConnectedAtOnce => RunsOrRestarts(State);

    /// <summary>Likewise, by the state alone.</summary>
    internal static bool RunsOrRestarts(string state) => Runs(state) || state == "restarting";

    /// <summary>The same container with what the engine keeps of its networks.</summary>
    internal Container With(IReadOnlyList<NetworkEndpoint> kept) => kept.Any(IsFailed)
        ? this with { Endpoints = new(kept.Where(endpoint => !IsFailed(endpoint))),
            FailedConnections = Failed(kept.Where(IsFailed)) }
        : this with { Endpoints = new(kept) };

    /// <summary>The same container, where some of its endpoints turn out to be none.</summary>
    internal Container Without(IReadOnlyCollection<NetworkEndpoint> failed) => this with
    {
        Endpoints = new(Endpoints.Where(endpoint => !failed.Contains(endpoint))),
        FailedConnections = Failed(FailedConnections.Concat(failed)),
    };

    /// <summary>Whether a state is that of a container whose processes exist.</summary>
    internal static bool Runs(string state) => state is "running" or "paused";

    private static ItemList<NetworkEndpoint> Failed(IEnumerable<NetworkEndpoint> endpoints) =>
        new(endpoints.Select(endpoint => endpoint with { IsLeftover = true }));

    /// <summary>A container that shares another's network, or the host's, has no endpoints besides.</summary>
    private bool IsFailed(NetworkEndpoint endpoint) =>
        (PredefinedNames.IsShared(NetworkMode) && endpoint.Network != NetworkMode)
        || (IsConnectedAtOnce && endpoint.EndpointId.Length == 0
            && (endpoint.NetworkId.Length == 0 || IsNowhere(endpoint)));

    /// <summary>While it runs, each of its endpoints has an id. A network's id alone was part of the request, or of a
    /// swarm's answer to it.</summary>
    private bool IsNowhere(NetworkEndpoint endpoint) =>
        IsRunning && endpoint.Gateway is null && endpoint.IPv6Gateway is null;

    /// <summary>The name.</summary>
    /// <returns>The name, so that a container in a string reads as one.</returns>
    public override string ToString() => Name;
}
