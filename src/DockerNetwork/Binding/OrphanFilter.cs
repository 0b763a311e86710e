using DockerNetwork.Core.Engine;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Binding;

/// <summary>Which endpoints without their other half are meant. What is gone cannot be looked up, so references are
/// held against the endpoints' own words.</summary>
/// <param name="networks">The networks that are asked for; null for all. One that is there stands for those of its name
/// that are gone, too.</param>
/// <param name="containers">The containers that are asked for; null for all.</param>
/// <param name="there">The engine's networks. Asked only for networks that are given as objects.</param>
internal sealed class OrphanFilter(
    IReadOnlyList<ObjectReference>? networks, IReadOnlyList<ObjectReference>? containers,
    Func<IReadOnlyList<Network>> there)
{
    internal static EngineLists ListsFor(IEnumerable<ObjectReference>? networks) =>
        networks?.Any(network => network.ResourceId is not null) == true ? EngineLists.Networks : EngineLists.None;

    internal bool Fits(NetworkEndpoint orphan) =>
        Fits(networks, orphan, orphan.NetworkId, orphan.Network, IsThere)
        && Fits(containers, orphan, orphan.ContainerId, orphan.Container, _ => false);

    private bool IsThere(ResourceId network) => there().Any(item => item.Id == network.Id);

    private static bool Fits(
        IReadOnlyList<ObjectReference>? references, NetworkEndpoint orphan, string id, string name,
        Func<ResourceId, bool> meansName) =>
        references is null
        || references.Any(reference =>
            (reference.Engine?.Equals(orphan.Engine) ?? true) && Fits(reference, id, name, meansName));

    private static bool Fits(ObjectReference reference, string id, string name, Func<ResourceId, bool> meansName)
    {
        if (reference.ResourceId is { } handle)
            return handle.Id == id || (handle.Name == name && meansName(handle));

        return reference.Text == name
            || (id.Length > 0 && id.StartsWith(reference.Text, StringComparison.OrdinalIgnoreCase))
            || NamePattern.Fits(reference.Text, name);
    }
}
