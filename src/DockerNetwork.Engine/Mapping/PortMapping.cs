using System.Globalization;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Creates ports from both forms of the API, in a fixed order, because the engine's own order changes from
/// response to response.</summary>
internal static class PortMapping
{
    internal static ItemList<PublishedPort> Listed(IEnumerable<JsonObjectReader> ports) => Sorted(ports.Select(Port));

    internal static ItemList<PublishedPort> Bound(IEnumerable<KeyValuePair<string, JsonObjectReader[]>> ports) =>
        Sorted(ports.SelectMany(port => Bindings(port.Key, port.Value)));

    /// <summary>Reads the ports that a container was created to publish (moby/moby api/types/container/hostconfig.go,
    /// PortBindings). A range of host ports counts as the engine's choice.</summary>
    internal static ItemList<PortRequest> Requested(IEnumerable<KeyValuePair<string, JsonObjectReader[]>> ports) =>
        new(Bound(ports)
        .Select(port => new PortRequest { ContainerPort = port.ContainerPort, Protocol = port.Protocol,
            HostPort = port.HostPort, HostAddress = port.HostAddress }));

    private static PublishedPort Port(JsonObjectReader port) => new()
    {
        ContainerPort = port.Int("PrivatePort"u8) ?? 0,
        Protocol = port.Text("Type"u8) ?? "",
        HostPort = port.Int("PublicPort"u8),
        HostAddress = ResponseText.OrNull(port.Text("IP"u8)),
    };

    private static IEnumerable<PublishedPort> Bindings(string key, JsonObjectReader[] bindings)
    {
        string[] parts = key.Split('/');
        PublishedPort port =
            new() { ContainerPort = Number(parts[0]) ?? 0, Protocol = parts.Length > 1 ? parts[1] : "tcp" };
        if (bindings.Length == 0)
            return [port];

        return bindings.Select(
            binding =>
            port with { HostPort = Number(binding.Text("HostPort"u8)),
                HostAddress = ResponseText.OrNull(binding.Text("HostIp"u8)) });
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static ItemList<PublishedPort> Sorted(IEnumerable<PublishedPort> ports) => new(ports
        .OrderBy(port => port.ContainerPort)
        .ThenBy(port => port.Protocol, StringComparer.Ordinal)
        .ThenBy(port => port.HostPort)
        .ThenBy(port => port.HostAddress, StringComparer.Ordinal));
}
