namespace DockerNetwork;

/// <summary>The description that a Docker Engine gives of itself (API: <c>GET /version</c> and <c>GET
/// /info</c>).</summary>
public sealed record EngineInfo
{
    /// <summary>The name of the machine it runs on.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The engine's version, such as 20.10.24.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>The newest API version that it supports.</summary>
    public Version ApiVersion { get; internal init; } = new(0, 0);

    /// <summary>The oldest API version that it supports.</summary>
    public Version MinApiVersion { get; internal init; } = new(0, 0);

    /// <summary>The API version that this module uses with it.</summary>
    public Version NegotiatedApiVersion { get; internal init; } = new(0, 0);

    /// <summary>The three API versions in a text: the oldest and the newest that it supports, and the one in
    /// use.</summary>
    public string ApiVersions => $"{MinApiVersion} to {ApiVersion}, in use {NegotiatedApiVersion}";

    /// <summary>The operating system of its containers: linux or windows.</summary>
    public string OSType { get; internal init; } = "";

    /// <summary>The operating system's full name.</summary>
    public string OperatingSystem { get; internal init; } = "";

    /// <summary>The processor architecture.</summary>
    public string Architecture { get; internal init; } = "";

    /// <summary>The network drivers that it has.</summary>
    public ItemList<string> NetworkDrivers { get; internal init; } = ItemList<string>.Empty;

    /// <summary>The state of its swarm membership: inactive, pending, active, error or locked.</summary>
    public string SwarmState { get; internal init; } = "inactive";

    /// <summary>True if it is a manager of its swarm.</summary>
    public bool SwarmManager { get; internal init; }

    /// <summary>Its node's id in the swarm, or null.</summary>
    public string? SwarmNodeId { get; internal init; }

    /// <summary>The ranges that it takes subnets from: those of its settings, or Docker's built-in ones if none are
    /// set. The engine lists only the former. The latter come from moby/moby libnetwork/ipamutils/utils.go, and have
    /// <see cref="AddressPool.BuiltIn"/> set. Empty with Windows containers if none are set.</summary>
    public ItemList<AddressPool> AddressPools { get; internal init; } = ItemList<AddressPool>.Empty;

    /// <summary>The backend of its firewall rules; null if it reports none, as before API 1.49 (Engine 28.1) and on
    /// Windows.</summary>
    public FirewallBackend? FirewallBackend { get; internal init; }

    /// <summary>The number of its containers.</summary>
    public int Containers { get; internal init; }

    /// <summary>The number of its running containers.</summary>
    public int ContainersRunning { get; internal init; }

    /// <summary>The engine.</summary>
    public EngineReference Engine { get; internal init; } = new();
}
