using System.Net;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>Compares an endpoint with the requested settings. Ignores settings that were not requested.</summary>
internal static class EndpointComparison
{
    /// <summary>The settings that differ, each as <c>Name is x, not y</c>.</summary>
    internal static IEnumerable<string> Differences(EndpointRequest asked, NetworkEndpoint there)
    {
        IEnumerable<string?> settings =
        [
            Lists("aliases", asked.Aliases, there.Aliases, StringComparer.Ordinal),
            Address("IPv4 address", asked.IPv4Address, there.IPv4Address),
            Address("IPv6 address", asked.IPv6Address, there.IPv6Address),
            Lists(
                "link-local addresses", asked.LinkLocalAddresses, there.LinkLocalAddresses,
                StringComparer.OrdinalIgnoreCase),
            Lists("links", asked.Links, there.Links, StringComparer.Ordinal),
            Lists("driver options", Pairs(asked.DriverOptions), Pairs(there.DriverOptions), StringComparer.Ordinal),
            Differ("gateway priority", asked.GatewayPriority, there.GatewayPriority),
            Differ("MAC address", Mac(asked.MacAddress), Mac(there.MacAddress)),
        ];
        return settings.OfType<string>();
    }

    /// <summary>The addresses of an active endpoint that differ from the requested ones.</summary>
    internal static IEnumerable<string> GivenOtherwise(EndpointRequest asked, NetworkEndpoint there)
    {
        if (there.EndpointId.Length == 0)
            return [];

        IEnumerable<string?> settings =
        [
            Address("IPv4 address", asked.IPv4Address, there.IPv4Address),
            Address("IPv6 address", asked.IPv6Address, there.IPv6Address),
            Differ("MAC address", Mac(asked.MacAddress), Mac(there.MacAddress)),
        ];
        return settings.OfType<string>();
    }

    /// <summary>True if an endpoint has a requested address.</summary>
    internal static bool HasAddressOf(NetworkEndpoint there, EndpointRequest asked) =>
        (asked.IPv4Address is not null && Address("", asked.IPv4Address, there.IPv4Address) is null)
        || (asked.IPv6Address is not null && Address("", asked.IPv6Address, there.IPv6Address) is null);

    /// <summary>True if a member of a network has a requested address.</summary>
    internal static bool HasAddressOf(NetworkMember there, EndpointRequest asked) =>
        HasAddressOf(new NetworkEndpoint { IPv4Address = there.IPv4Address, IPv6Address = there.IPv6Address }, asked);

    private static string? Lists(
        string name, IReadOnlyList<string> asked, IReadOnlyList<string> there, StringComparer comparer) =>
        asked.All(item => there.Contains(item, comparer))
            ? null
            : $"{name} are {(there.Count == 0 ? "none" : string.Join(", ", there))}, not {string.Join(", ", asked)}";

    private static string[] Pairs(StringMap map) => [.. map.Select(pair => $"{pair.Key}={pair.Value}")];

    private static string? Address(string name, string? asked, string? there) =>
        asked is not null
        && there is not null
        && IPAddress.TryParse(there, out IPAddress? found)
        && found.Equals(IPAddress.Parse(asked))
            ? null
            : Differ(name, asked, there);

    private static string? Differ<T>(string name, T? asked, T? there) =>
        asked is null || Equals(asked, there) ? null : $"{name} is {there?.ToString() ?? "not set"}, not {asked}";

    private static string? Mac(string? text) => text?.Replace('-', ':').ToLowerInvariant();
}
