using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Drivers;

/// <summary>The API version that each setting requires. An older engine would silently ignore the setting, so the check
/// comes before the request (moby/moby api/docs/CHANGELOG.md).</summary>
internal static class Requirements
{
    internal static void Create(NetworkRequest request, Version api, string asked)
    {
        Need(request.EnableIPv4 == false, "a network without IPv4", ApiLevel.V28, api, asked);
        Need(request.ConfigOnly, "a network that only holds settings", ApiLevel.V17P06, api, asked);
        Need(request.ConfigFrom is not null, "settings from another network", ApiLevel.V17P06, api, asked);
        Need(request.Scope is not null, "a scope", ApiLevel.V17P06, api, asked);
        Need(
            request.Pools.Any(pool => IsUnspecified(pool.Subnet)),
            "a subnet of the engine's choice in a given size", ApiLevel.V29, api, asked);
        Options(request.Options, DriverTable.Find(request.Driver, DriverPlatform.Linux)?.Options ?? [], api, asked);
    }

    internal static void Connect(EndpointRequest request, Version api, string asked)
    {
        Need(
            request.MacAddress is not null, "a MAC address for a container that is there already", ApiLevel.V29P3,
            api, asked);
        Endpoint(request, api, asked);
    }

    internal static void Create(ContainerRequest request, Version api, string asked)
    {
        Need(request.Endpoints.Count > 1, "several networks for a new container", ApiLevel.V25, api, asked);
        foreach (EndpointRequest endpoint in request.Endpoints)
        {
            Need(endpoint.MacAddress is not null, "a MAC address on a network", ApiLevel.V25, api, asked);
            Endpoint(endpoint, api, asked);
        }
    }

    internal static void Attach(Version api, string asked) =>
        Need(true, "waiting for a container's next end", ApiLevel.V17P06, api, asked);

    private static void Endpoint(EndpointRequest request, Version api, string asked)
    {
        Need(request.GatewayPriority is not null, "a gateway priority", ApiLevel.V28, api, asked);
        Need(request.DriverOptions.Count > 0, "driver options of an endpoint", ApiLevel.V17P09, api, asked);
        Options(request.DriverOptions, DriverTable.EndpointOptions(DriverPlatform.Linux), api, asked);
    }

    /// <summary>Checks the options of Linux drivers. The options on Windows are as old as any engine that has
    /// them.</summary>
    private static void Options(StringMap options, IEnumerable<DriverOption> known, Version api, string asked)
    {
        foreach (DriverOption option in known)
            if (options.TryGetValue(option.Key, out string? value) && option.SinceOf(value) is ApiLevel since)
                Need(true, since == option.Since ? option.Key : $"{option.Key}={value}", since, api, asked);
    }

    private static bool IsUnspecified(string subnet) =>
        subnet.StartsWith("0.0.0.0/", StringComparison.Ordinal) || subnet.StartsWith("::/", StringComparison.Ordinal);

    private static void Need(bool wanted, string setting, ApiLevel since, Version api, string asked)
    {
        if (wanted && api < since.Version)
            throw new DockerNetworkException(FailureKind.UnsupportedByEngine,
                $"Cannot {asked}: {setting} needs API {since.Version} (Docker Engine {since.Release}), and API {api} "
                    + "is spoken with this engine. Leave it out, or update the engine.");
    }
}
