using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Converts the settings of an endpoint to the API's form.</summary>
internal static class EndpointRequestMapping
{
    internal static EndpointSettings Map(EndpointRequest request) => new()
    {
        NetworkID = request.NetworkId.Length == 0 ? null! : request.NetworkId,
        Aliases = [.. request.Aliases],
        Links = [.. request.Links],
        DriverOpts = new Dictionary<string, string>(request.DriverOptions),
        GwPriority = request.GatewayPriority ?? 0,
        MacAddress = request.MacAddress ?? "",
        IPAMConfig = Addresses(request),
    };

    private static EndpointIPAMConfig? Addresses(EndpointRequest request) =>
        request.IPv4Address is null && request.IPv6Address is null && request.LinkLocalAddresses.Count == 0
            ? null
            : new EndpointIPAMConfig
        {
            IPv4Address = request.IPv4Address ?? "",
            IPv6Address = request.IPv6Address ?? "",
            LinkLocalIPs = [.. request.LinkLocalAddresses],
        };
}
