using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.UseCases.Names;

/// <summary>The objects that a change concerns.</summary>
/// <param name="Containers">The full ids of containers.</param>
/// <param name="Networks">The full ids of networks.</param>
internal sealed record SnapshotScope(IReadOnlyList<string> Containers, IReadOnlyList<string> Networks)
{
    /// <summary>The scope of a change to a container.</summary>
    internal static SnapshotScope Of(ResourceId container) => new([container.Id], []);

    /// <summary>The scope of a change to a container on a network.</summary>
    internal static SnapshotScope Of(ResourceId container, ResourceId network) => new([container.Id], [network.Id]);

    /// <summary>The scope of a change to a network.</summary>
    internal static SnapshotScope On(ResourceId network) => new([], [network.Id]);

    /// <summary>The scope of both changes.</summary>
    internal SnapshotScope And(SnapshotScope other) =>
        new([.. Containers.Union(other.Containers)], [.. Networks.Union(other.Networks)]);
}
