using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Filters;

/// <summary>Selects services. A service has to meet all conditions. It meets a condition if it matches one of its
/// values; for labels, it has to match all of them.</summary>
internal sealed record ServiceFilter
{
    /// <summary>Full ids or prefixes of ids; empty for any.</summary>
    internal IReadOnlyList<string> Ids { get; init; } = [];

    internal IReadOnlyList<LabelFilter> Labels { get; init; } = [];

    /// <summary>The networks; null for any.</summary>
    internal IReadOnlyList<ResourceId>? Networks { get; init; }

    internal bool Fits(Service service) =>
        (Ids.Count == 0 || Ids.Any(id => IsIdOf(id, service)))
        && Labels.All(label => label.Fits(service.Labels))
        && (Networks is null || service.Networks.Any(place => Networks.Any(network => network.Id == place.NetworkId)));

    internal static bool IsIdOf(string id, Service service) =>
        service.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase);
}
