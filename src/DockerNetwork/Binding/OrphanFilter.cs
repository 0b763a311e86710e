using DockerNetwork.Core.Engine;
using DockerNetwork.Pipeline;

namespace DockerNetwork.Binding;

/// <summary>Selects the orphaned endpoints that the user asked for. An object that is gone cannot be looked up.
/// References are therefore compared with the names and ids in the endpoints.</summary>
/// <param name="networks">The networks that are asked for; null for all. A network that exists also stands for deleted
/// networks of the same name.</param>
/// <param name="containers">The containers that are asked for; null for all.</param>
/// <param name="there">Gets the engine's networks. It is called only for networks that are given as objects.</param>
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
