namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates endpoints from the API's responses about a container (moby/moby
/// api/types/network/endpoint.go).</summary>
internal static class EndpointMapping
{
    /// <summary>Maps a container's endpoints by network name, each with its JSON settings. Leaves out aliases and DNS
    /// names: a list has none, and in an inspect they depend on the container's other settings.</summary>
    internal static IEnumerable<(NetworkEndpoint Endpoint, JsonObjectReader Settings)> Map(
        JsonObjectReader networkSettings, Container container) => networkSettings.Named("Networks"u8)
        .OrderBy(network => network.Key, StringComparer.Ordinal)
        .Select(network => (Endpoint(network.Key, network.Value, container), network.Value));

    /// <summary>Maps one endpoint. An active endpoint has the addresses that the engine assigned, and not those that it
    /// requested. It has none of a family that its network lacks.</summary>
    private static NetworkEndpoint Endpoint(string network, JsonObjectReader settings, Container container)
    {
        JsonObjectReader requested = settings.Object("IPAMConfig"u8);
        string? requestedIPv4 = ResponseText.Address(requested.Text("IPv4Address"u8));
        string? requestedIPv6 = ResponseText.Address(requested.Text("IPv6Address"u8));
        string endpointId = settings.Text("EndpointID"u8) ?? "";
        bool isUp = endpointId.Length > 0;
        return new NetworkEndpoint
        {
            Network = network,
            NetworkId = settings.Text("NetworkID"u8) ?? "",
            Container = container.Name,
            ContainerId = container.Id,
            State = container.State,
            IPv4Address = ResponseText.Address(settings.Text("IPAddress"u8)) ?? (isUp ? null : requestedIPv4),
            IPv6Address = ResponseText.Address(settings.Text("GlobalIPv6Address"u8)) ?? (isUp ? null : requestedIPv6),
            MacAddress = ResponseText.OrNull(settings.Text("MacAddress"u8)),
            Gateway = ResponseText.Address(settings.Text("Gateway"u8)),
            IPv6Gateway = ResponseText.Address(settings.Text("IPv6Gateway"u8)),
            Links = settings.Texts("Links"u8),
            DriverOptions = settings.Map("DriverOpts"u8),
            GatewayPriority = settings.Int("GwPriority"u8) ?? 0,
            EndpointId = endpointId,
            RequestedIPv4Address = requestedIPv4,
            RequestedIPv6Address = requestedIPv6,
            RequestedMacAddress = isUp ? null : ResponseText.OrNull(settings.Text("MacAddress"u8)),
            LinkLocalAddresses = requested.Texts("LinkLocalIPs"u8),
            Engine = container.Engine,
        };
    }
}
