using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Which services are wanted. Different conditions must all hold; of one condition's values, one; of labels,
/// all.</summary>
internal sealed record ServiceFilter
{
    /// <summary>Full ids or the starts of ids; none for any.</summary>
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
