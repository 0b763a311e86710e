using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases;

/// <summary>Which containers are wanted. Different conditions must all hold; of one condition's values, one; of labels,
/// all.</summary>
internal sealed record ContainerFilter
{
    /// <summary>Full ids or the starts of ids.</summary>
    internal IReadOnlyList<string> Ids { get; init; } = [];

    internal IReadOnlyList<string> States { get; init; } = [];

    internal IReadOnlyList<LabelFilter> Labels { get; init; } = [];

    /// <summary>The networks, running or stopped on them; null for any.</summary>
    internal IReadOnlyList<ResourceId>? Networks { get; init; }

    internal bool Fits(Container container) =>
        (Ids.Count == 0 || Ids.Any(id => IsIdOf(id, container)))
        && (States.Count == 0 || States.Contains(container.State, StringComparer.OrdinalIgnoreCase))
        && Labels.All(label => label.Fits(container.Labels))
        && (
            Networks is null
            || Networks.Any(network => container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network))));

    internal static bool IsIdOf(string id, Container container) =>
        container.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase);
}
