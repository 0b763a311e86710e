using DockerNetwork.Core.Naming;

namespace DockerNetwork;

/// <summary>A container of a Docker Engine (API: <c>GET /containers/json</c>).</summary>
public sealed record Container
{
    /// <summary>The name, without a leading slash. It is case-sensitive.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The full id: 64 hexadecimal digits.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The first 12 digits of the id.</summary>
    public string ShortId => ShortIds.Of(Id);

    /// <summary>The image as it was named when the container was created.</summary>
    public string Image { get; internal init; } = "";

    /// <summary>The state: created, running, paused, restarting, removing, exited or dead.</summary>
    public string State { get; internal init; } = "";

    /// <summary>The engine's description of the state, such as <c>Up 2 hours</c>.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>The creation time.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>The command line that it runs.</summary>
    public string Command { get; internal init; } = "";

    /// <summary>Its ports, published and exposed.</summary>
    public ItemList<PublishedPort> Ports { get; internal init; } = ItemList<PublishedPort>.Empty;

    /// <summary>The labels.</summary>
    public StringMap Labels { get; internal init; } = StringMap.Empty;

    /// <summary>The project of Docker Compose that made it, or null.</summary>
    public string? Project => ComposeLabels.Value(Labels, ComposeLabels.Project);

    /// <summary>The service of the project that it belongs to, or null.</summary>
    public string? Service => ComposeLabels.Value(Labels, ComposeLabels.Service);

    /// <summary>The names of its networks, sorted.</summary>
    public ItemList<string> Networks => new(Endpoints.Select(endpoint => endpoint.Network));

    /// <summary>Its IPv4 addresses, in the order of <see cref="Networks"/>; empty while it does not run.</summary>
    public ItemList<string> IPv4Addresses =>
        // Skips stopped containers: their endpoints have the requested address, and no id.
        new(Endpoints.Where(endpoint => endpoint.EndpointId.Length > 0).Select(endpoint => endpoint.IPv4Address)
            .OfType<string>());

    /// <summary>Its IPv6 addresses, likewise.</summary>
    public ItemList<string> IPv6Addresses =>
        new(Endpoints.Where(endpoint => endpoint.EndpointId.Length > 0).Select(endpoint => endpoint.IPv6Address)
            .OfType<string>());

    /// <summary>Its addresses of both families, in the order of <see cref="Networks"/>; empty while it does not
    /// run.</summary>
    public ItemList<string> IPAddresses =>
        new(Endpoints.Where(endpoint => endpoint.EndpointId.Length > 0).SelectMany(endpoint => endpoint.IPAddresses));

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>The endpoints, sorted by network name. In a list they have addresses but neither aliases nor DNS names,
    /// on every engine version.</summary>
    internal ItemList<NetworkEndpoint> Endpoints { get; init; } = ItemList<NetworkEndpoint>.Empty;

    /// <summary>The endpoints of connects that failed. The engine keeps the settings of a connect that it refused, and
    /// would use them at the next start (moby/moby daemon/container_operations.go, connectToNetwork and
    /// updateNetworkSettings; seen on 20.10.24 and 26.1.5). The container is not on these networks.</summary>
    internal ItemList<NetworkEndpoint> FailedConnections { get; init; } = ItemList<NetworkEndpoint>.Empty;

    /// <summary>The network mode that it was created with: a network's name or id, <c>default</c>, <c>bridge</c>,
    /// <c>host</c>, <c>none</c> or <c>container:ID</c>; empty if it is not known (API:
    /// <c>HostConfig.NetworkMode</c>).</summary>
    internal string NetworkMode { get; init; } = "";

    /// <summary>True if its processes exist, so that its names resolve: it is running or paused.</summary>
    internal bool IsRunning => Runs(State);

    /// <summary>True if the engine connects it immediately, and not at its next start: it is running, paused or
    /// restarting (moby/moby daemon/container_operations.go, ConnectToNetwork; container/state.go,
    /// SetRestarting).</summary>
    internal bool IsConnectedAtOnce => RunsOrRestarts(State);

    /// <summary>True if a container in this state is running, paused or restarting.</summary>
    internal static bool RunsOrRestarts(string state) => Runs(state) || state == "restarting";

    /// <summary>Returns the same container with the endpoints that the engine keeps. Moves those that are not connected
    /// to <see cref="FailedConnections"/>.</summary>
    internal Container With(IReadOnlyList<NetworkEndpoint> kept) => kept.Any(IsFailed)
        ? this with { Endpoints = new(kept.Where(endpoint => !IsFailed(endpoint))),
            FailedConnections = Failed(kept.Where(IsFailed)) }
        : this with { Endpoints = new(kept) };

    /// <summary>Returns the same container without endpoints that turned out not to be connected.</summary>
    internal Container Without(IReadOnlyCollection<NetworkEndpoint> failed) => this with
    {
        Endpoints = new(Endpoints.Where(endpoint => !failed.Contains(endpoint))),
        FailedConnections = Failed(FailedConnections.Concat(failed)),
    };

    /// <summary>True if a container in this state has processes.</summary>
    internal static bool Runs(string state) => state is "running" or "paused";

    private static ItemList<NetworkEndpoint> Failed(IEnumerable<NetworkEndpoint> endpoints) =>
        new(endpoints.Select(endpoint => endpoint with { IsLeftover = true }));

    /// <summary>True if the endpoint failed. A container that shares another container's network, or the host's, has no
    /// other endpoints.</summary>
    private bool IsFailed(NetworkEndpoint endpoint) =>
        (PredefinedNames.IsShared(NetworkMode) && endpoint.Network != NetworkMode)
        || (IsConnectedAtOnce && endpoint.EndpointId.Length == 0
            && (endpoint.NetworkId.Length == 0 || IsNowhere(endpoint)));

    /// <summary>True if the endpoint is not connected. Each endpoint of a running container has an endpoint id. A
    /// network id alone comes from the request, or from a swarm's response to it.</summary>
    private bool IsNowhere(NetworkEndpoint endpoint) =>
        IsRunning && endpoint.Gateway is null && endpoint.IPv6Gateway is null;

    /// <summary>The name.</summary>
    /// <returns>The name, so that the object reads as its name in a string.</returns>
    public override string ToString() => Name;
}
