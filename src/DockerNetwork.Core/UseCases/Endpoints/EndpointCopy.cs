using DockerNetwork.Core.Drivers;
using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Completes the request for an endpoint with the settings that a user gave an earlier endpoint. Leaves out
/// what the engine chose.</summary>
internal static class EndpointCopy
{
    /// <summary>Completes a request. The request's own settings come first. On the endpoint's own network, all settings
    /// come back. On another network, the aliases and links do: the others belong to the first network.</summary>
    internal static EndpointRequest Complete(
        EndpointRequest request, NetworkEndpoint source, ResourceId network, Version api, bool isWindows)
    {
        EndpointRequest complete = PredefinedNames.HaveNames(network.Name, isWindows) ? request with
        {
            Aliases = request.Aliases.Count > 0 ? request.Aliases : source.Aliases,
            Links = request.Links.Count > 0 ? request.Links : source.Links,
        } : request;
        bool isSame = source.NetworkId == network.Id || source.Network == network.Name;
        return isSame ? WithPlace(complete, source, api) : complete;
    }

    private static EndpointRequest WithPlace(EndpointRequest request, NetworkEndpoint source, Version api) =>
        request with
        {
            IPv4Address = request.IPv4Address ?? source.RequestedIPv4Address,
            IPv6Address = request.IPv6Address ?? source.RequestedIPv6Address,
            LinkLocalAddresses = request.LinkLocalAddresses.Count > 0
                ? request.LinkLocalAddresses : source.LinkLocalAddresses,
            DriverOptions = request.DriverOptions.Count > 0 ? request.DriverOptions : source.DriverOptions,
            GatewayPriority = request.GatewayPriority ?? (source.GatewayPriority == 0 ? null : source.GatewayPriority),
            MacAddress = request.MacAddress
                ?? (api >= ApiLevel.V29P3.Version ? source.RequestedMacAddress : null),
        };
}
