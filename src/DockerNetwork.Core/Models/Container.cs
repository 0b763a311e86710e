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
        new(Endpoints.Where(endpoint => endpoint.EndpointId.Length > 0).Select(endpoint => endpoint.IPv4Address).OfType<string>());

    /// <summary>The engine it is on.</summary>
    public EngineReference Engine { get; internal init; } = new();

    /// <summary>Its places on networks, sorted by network name. From a list they have addresses but neither aliases nor names, on every engine version.</summary>
    internal ItemList<NetworkEndpoint> Endpoints { get; init; } = ItemList<NetworkEndpoint>.Empty;

    /// <summary>Networks that it was to join while it ran, and did not: the engine keeps the settings of a connect that failed, and would use them at the next
    /// start (moby/moby daemon/container_operations.go, connectToNetwork; seen on 20.10.24 and 26.1.5). They are no places on networks.</summary>
    internal ItemList<NetworkEndpoint> FailedConnections { get; init; } = ItemList<NetworkEndpoint>.Empty;

    /// <summary>The same container with what the engine keeps of its networks.</summary>
    internal Container With(IReadOnlyList<NetworkEndpoint> kept) => kept.Any(IsFailed)
        ? this with { Endpoints = new(kept.Where(endpoint => !IsFailed(endpoint))), FailedConnections = new(kept.Where(IsFailed)) }
        : this with { Endpoints = new(kept) };

    /// <summary>Whether its processes exist, so that its names answer: running, paused or restarting into running.</summary>
    internal bool IsRunning => Runs(State);

    /// <summary>Whether a state is that of a container whose processes exist.</summary>
    internal static bool Runs(string state) => state is "running" or "paused";

    private bool IsFailed(NetworkEndpoint endpoint) => IsRunning && endpoint.EndpointId.Length == 0 && endpoint.NetworkId.Length == 0;

    /// <summary>The name.</summary>
    /// <returns>The name, so that a container in a string reads as one.</returns>
    public override string ToString() => Name;
}
