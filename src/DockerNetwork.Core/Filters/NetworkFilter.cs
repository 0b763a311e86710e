using DockerNetwork.Core.Naming;

namespace DockerNetwork.Core.Filters;

/// <summary>Selects networks. A network has to meet all conditions. It meets a condition if it matches one of its
/// values; for labels, it has to match all of them (like the engine: moby/moby daemon/network/filter.go).</summary>
internal sealed record NetworkFilter
{
    internal IReadOnlyList<string> Drivers { get; init; } = [];

    internal IReadOnlyList<string> Scopes { get; init; } = [];

    internal NetworkType? Type { get; init; }

    internal IReadOnlyList<LabelFilter> Labels { get; init; } = [];

    /// <summary>Tests the name of the project of Docker Compose; null for any object.</summary>
    internal Func<string, bool>? Project { get; init; }

    /// <summary>The ids of containers on the network; null for any network.</summary>
    internal IReadOnlyList<string>? OnContainers { get; init; }

    /// <summary>True to select only networks that could be removed: nothing refers to them, and they are not
    /// built-in.</summary>
    internal bool Unused { get; init; }

    internal DateTimeOffset? CreatedBefore { get; init; }

    internal DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Selects the matching networks, sorted by name because the engine lists them in another order each
    /// time.</summary>
    internal IEnumerable<Network> Apply(IReadOnlyList<Network> networks)
    {
        HashSet<string> sources = [.. networks.Select(network => network.ConfigFrom).OfType<string>()];
        return networks
            .Where(network => Fits(network) && (!Unused || IsUnused(network, sources)))
            .OrderBy(network => network.Name, StringComparer.Ordinal);
    }

    /// <summary>True if nothing uses the network. A network without a driver counts as used, because it is new and the
    /// swarm is still setting it up.</summary>
    private static bool IsUnused(Network network, HashSet<string> sources) =>
        network.Containers.Count == 0 && !network.Ingress && !sources.Contains(network.Name)
        && network.Driver.Length > 0
        && PredefinedNetworks.TypeOf(network) == NetworkType.Custom;

    private bool Fits(Network network) =>
        Among(Drivers, network.Driver) && Among(Scopes, network.Scope)
        && (Type is null || Type == PredefinedNetworks.TypeOf(network))
        && (CreatedBefore is null || (network.Created < CreatedBefore && HasDate(network)))
        && (CreatedAfter is null || network.Created > CreatedAfter)
        && Labels.All(label => label.Fits(network.Labels))
        && (Project is null || (network.Project is string project && Project(project)))
        && (OnContainers is null || network.Containers.Any(member => OnContainers.Contains(member.Id)));

    /// <summary>True if the network has a date. A network that the swarm is still setting up may have none, which the
    /// engine writes as year 1 (moby/moby#29925).</summary>
    private static bool HasDate(Network network) => network.Created.Year > 1;

    private static bool Among(IReadOnlyList<string> values, string value) =>
        values.Count == 0 || values.Contains(value, StringComparer.OrdinalIgnoreCase);
}
