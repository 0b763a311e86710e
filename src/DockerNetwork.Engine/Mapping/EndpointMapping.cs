using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Makes endpoints of the API's answers about a container.</summary>
internal static class EndpointMapping
{
    /// <summary>Maps a container's places on networks, by network name. Aliases and names are left out: a list has none, and in an inspect they need the container's other settings.</summary>
    internal static ItemList<NetworkEndpoint> Map(IDictionary<string, EndpointSettings>? networks, Container container) => networks is null || networks.Count == 0
        ? ItemList<NetworkEndpoint>.Empty
        : new ItemList<NetworkEndpoint>(AnswerText.Items(networks)
            .OrderBy(network => network.Key, StringComparer.Ordinal)
            .Select(network => Endpoint(network.Key, network.Value, container)));

    private static NetworkEndpoint Endpoint(string network, EndpointSettings settings, Container container) => new()
    {
        Network = network,
        NetworkId = settings.NetworkID ?? "",
        Container = container.Name,
        ContainerId = container.Id,
        State = container.State,
        IPv4Address = AnswerText.Address(settings.IPAddress) ?? AnswerText.Address(settings.IPAMConfig?.IPv4Address),
        IPv6Address = AnswerText.Address(settings.GlobalIPv6Address) ?? AnswerText.Address(settings.IPAMConfig?.IPv6Address),
        MacAddress = AnswerText.OrNull(settings.MacAddress),
        Gateway = AnswerText.Address(settings.Gateway),
        IPv6Gateway = AnswerText.Address(settings.IPv6Gateway),
        Links = AnswerText.List(settings.Links),
        DriverOptions = AnswerText.Map(settings.DriverOpts),
        GatewayPriority = (int)settings.GwPriority,
        EndpointId = settings.EndpointID ?? "",
        RequestedIPv4Address = AnswerText.Address(settings.IPAMConfig?.IPv4Address),
        RequestedIPv6Address = AnswerText.Address(settings.IPAMConfig?.IPv6Address),
        LinkLocalAddresses = AnswerText.List(settings.IPAMConfig?.LinkLocalIPs),
        Engine = container.Engine,
    };
}
