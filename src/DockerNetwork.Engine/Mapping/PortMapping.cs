using System.Globalization;
using Docker.DotNet.Models;

namespace DockerNetwork.Engine.Mapping;

/// <summary>Makes ports of the two forms that the API has for them, in one order: the engine's own changes from answer to answer.</summary>
internal static class PortMapping
{
    internal static ItemList<PublishedPort> Map(IList<PortSummary>? ports) => ports is null || ports.Count == 0 ? ItemList<PublishedPort>.Empty : Sorted(AnswerText.Items(ports).Select(Port));

    internal static ItemList<PublishedPort> Map(IDictionary<string, IList<PortBinding>>? ports) =>
        ports is null || ports.Count == 0 ? ItemList<PublishedPort>.Empty : Sorted(ports.SelectMany(port => Bindings(port.Key, port.Value)));

    private static PublishedPort Port(PortSummary port) => new()
    {
        ContainerPort = port.PrivatePort,
        Protocol = port.Type ?? "",
        HostPort = port.PublicPort,
        HostAddress = AnswerText.OrNull(port.IP),
    };

    private static IEnumerable<PublishedPort> Bindings(string key, IList<PortBinding>? bindings)
    {
        string[] parts = key.Split('/');
        PublishedPort port = new() { ContainerPort = Number(parts[0]) ?? 0, Protocol = parts.Length > 1 ? parts[1] : "tcp" };
        if (bindings is null || bindings.Count == 0)
            return [port];

        return AnswerText.Items(bindings).Select(binding => port with { HostPort = Number(binding.HostPort), HostAddress = AnswerText.OrNull(binding.HostIP) });
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static ItemList<PublishedPort> Sorted(IEnumerable<PublishedPort> ports) => new(ports
        .OrderBy(port => port.ContainerPort)
        .ThenBy(port => port.Protocol, StringComparer.Ordinal)
        .ThenBy(port => port.HostPort)
        .ThenBy(port => port.HostAddress, StringComparer.Ordinal));
}
