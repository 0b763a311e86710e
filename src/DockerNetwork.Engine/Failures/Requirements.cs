using DockerNetwork.Core.Drivers;

namespace DockerNetwork.Engine.Failures;

/// <summary>The API version that each setting needs. An older engine would ignore the setting without a word, so this is looked at before anything is sent
/// (moby/moby api/docs/CHANGELOG.md).</summary>
internal static class Requirements
{
    private static readonly Version V1_30 = new(1, 30);
    private static readonly Version V1_32 = new(1, 32);
    private static readonly Version V1_44 = new(1, 44);
    private static readonly Version V1_48 = new(1, 48);
    private static readonly Version V1_52 = new(1, 52);
    private static readonly Version V1_54 = new(1, 54);

    internal static void Create(NetworkRequest request, Version api, string asked)
    {
        Need(request.EnableIPv4 == false, "a network without IPv4", V1_48, "28.0", api, asked);
        Need(request.ConfigOnly, "a network that only holds settings", V1_30, "17.06", api, asked);
        Need(request.ConfigFrom is not null, "settings from another network", V1_30, "17.06", api, asked);
        Need(request.Scope is not null, "a scope", V1_30, "17.06", api, asked);
        Need(request.Pools.Any(pool => IsUnspecified(pool.Subnet)), "a subnet of the engine's choice in a given size", V1_52, "29.0", api, asked);
        Options(request.Options, DriverTable.Find(request.Driver, DriverPlatform.Linux)?.Options ?? [], api, asked);
    }

    internal static void Connect(EndpointRequest request, Version api, string asked)
    {
        Need(request.MacAddress is not null, "a MAC address for a container that is there already", V1_54, "29.3", api, asked);
        Endpoint(request, api, asked);
    }

    internal static void Create(ContainerRequest request, Version api, string asked)
    {
        Need(request.Endpoints.Count > 1, "several networks for a new container", V1_44, "25.0", api, asked);
        foreach (EndpointRequest endpoint in request.Endpoints)
        {
            Need(endpoint.MacAddress is not null, "a MAC address on a network", V1_44, "25.0", api, asked);
            Endpoint(endpoint, api, asked);
        }
    }

    internal static void Attach(Version api, string asked) => Need(true, "waiting for a container's next end", V1_30, "17.06", api, asked);

    private static void Endpoint(EndpointRequest request, Version api, string asked)
    {
        Need(request.GatewayPriority is not null, "a gateway priority", V1_48, "28.0", api, asked);
        Need(request.DriverOptions.Count > 0, "driver options of an endpoint", V1_32, "17.09", api, asked);
        Options(request.DriverOptions, DriverTable.EndpointOptions(DriverPlatform.Linux), api, asked);
    }

    /// <summary>Those of Windows are as old as any engine that has them.</summary>
    private static void Options(StringMap options, IEnumerable<DriverOption> known, Version api, string asked)
    {
        foreach (DriverOption option in known)
            if (options.TryGetValue(option.Key, out string? value) && option.SinceOf(value) is ApiLevel since)
                Need(true, since == option.Since ? option.Key : $"{option.Key}={value}", since.Version, since.Release, api, asked);
    }

    private static bool IsUnspecified(string subnet) => subnet.StartsWith("0.0.0.0/", StringComparison.Ordinal) || subnet.StartsWith("::/", StringComparison.Ordinal);

    private static void Need(bool wanted, string setting, Version since, string release, Version api, string asked)
    {
        if (wanted && api < since)
            throw new DockerNetworkException(FailureKind.UnsupportedByEngine,
                $"Cannot {asked}: {setting} needs API {since} (Docker Engine {release}), and API {api} is spoken with this engine. Leave it out, or update the engine.");
    }
}
