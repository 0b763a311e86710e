using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Filters;

/// <summary>Selects containers. A container has to meet all conditions. It meets a condition if it matches one of its
/// values; for labels, it has to match all of them.</summary>
internal sealed record ContainerFilter
{
    /// <summary>Full ids or prefixes of ids.</summary>
    internal IReadOnlyList<string> Ids { get; init; } = [];

    internal IReadOnlyList<string> States { get; init; } = [];

    internal IReadOnlyList<LabelFilter> Labels { get; init; } = [];

    /// <summary>Tests the name of the project of Docker Compose; null for any object.</summary>
    internal Func<string, bool>? Project { get; init; }

    /// <summary>The networks, at least one of which the running or stopped container has to be on; null for
    /// any.</summary>
    internal IReadOnlyList<ResourceId>? Networks { get; init; }

    internal bool Fits(Container container) =>
        (Ids.Count == 0 || Ids.Any(id => IsIdOf(id, container)))
        && (States.Count == 0 || States.Contains(container.State, StringComparer.OrdinalIgnoreCase))
        && Labels.All(label => label.Fits(container.Labels))
        && (Project is null || (container.Project is string project && Project(project)))
        && (
            Networks is null
            || Networks.Any(network => container.Endpoints.Any(endpoint => NetworkMembers.IsOn(endpoint, network))));

    internal static bool IsIdOf(string id, Container container) =>
        container.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase);
}
