using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Endpoints;

/// <summary>The requested changes of an endpoint. A null value, and an empty list of added aliases, leave a setting as
/// it is.</summary>
internal sealed record EndpointChange
{
    /// <summary>All aliases, or null.</summary>
    internal ItemList<string>? Aliases { get; init; }

    /// <summary>The aliases to add.</summary>
    internal ItemList<string> AddedAliases { get; init; } = ItemList<string>.Empty;

    /// <summary>True for an alias to remove.</summary>
    internal Func<string, bool> IsRemovedAlias { get; init; } = _ => false;

    /// <summary>The IPv4 address, or null.</summary>
    internal string? IPv4Address { get; init; }

    /// <summary>The IPv6 address, or null.</summary>
    internal string? IPv6Address { get; init; }

    /// <summary>All link-local addresses, or null.</summary>
    internal ItemList<string>? LinkLocalAddresses { get; init; }

    /// <summary>All legacy links, each as <c>container:alias</c>, or null.</summary>
    internal ItemList<string>? Links { get; init; }

    /// <summary>The driver options to set. The other options stay.</summary>
    internal StringMap DriverOptions { get; init; } = StringMap.Empty;

    /// <summary>The gateway priority, or null.</summary>
    internal int? GatewayPriority { get; init; }

    /// <summary>The MAC address, or null.</summary>
    internal string? MacAddress { get; init; }

    /// <summary>Gets the settings after the change.</summary>
    /// <param name="now">The requested settings of the endpoint as it is.</param>
    internal EndpointRequest Apply(EndpointRequest now) => now with
    {
        Aliases = new((Aliases ?? now.Aliases).Where(alias => !IsRemovedAlias(alias)).Union(AddedAliases)),
        IPv4Address = IPv4Address ?? now.IPv4Address,
        IPv6Address = IPv6Address ?? now.IPv6Address,
        LinkLocalAddresses = LinkLocalAddresses ?? now.LinkLocalAddresses,
        Links = Links ?? now.Links,
        DriverOptions = new(now.DriverOptions.Concat(DriverOptions)),
        GatewayPriority = GatewayPriority ?? now.GatewayPriority,
        MacAddress = MacAddress ?? now.MacAddress,
    };

    /// <summary>True if two endpoints were requested with the same settings.</summary>
    internal static bool IsSame(EndpointRequest one, EndpointRequest other) =>
        Texts(one).SetEquals(Texts(other));

    /// <summary>Lists the settings, each as a text. Addresses have one form, and the order of a list means
    /// nothing.</summary>
    private static HashSet<string> Texts(EndpointRequest request) =>
    [
        .. request.Aliases.Select(alias => $"alias {alias}"),
        .. request.Links.Select(link => $"link {link}"),
        .. request.LinkLocalAddresses.Select(address => $"link-local {Form(address)}"),
        .. request.DriverOptions.Select(option => $"option {option.Key}={option.Value}"),
        $"IPv4 {Form(request.IPv4Address)}", $"IPv6 {Form(request.IPv6Address)}",
        $"priority {request.GatewayPriority ?? 0}",
        $"MAC {request.MacAddress?.Replace('-', ':').ToLowerInvariant()}",
    ];

    private static string Form(string? address) =>
        System.Net.IPAddress.TryParse(address, out System.Net.IPAddress? parsed) ? parsed.ToString() : address ?? "";
}
