namespace DockerNetwork.Binding;

/// <summary>Which endpoints without their other half are meant. What is gone cannot be looked up, so references are held against the endpoints' own words.</summary>
internal sealed class OrphanFilter(IReadOnlyList<ObjectReference>? networks, IReadOnlyList<ObjectReference>? containers)
{
    internal bool Fits(NetworkEndpoint orphan) =>
        Fits(networks, orphan, orphan.NetworkId, orphan.Network) && Fits(containers, orphan, orphan.ContainerId, orphan.Container);

    private static bool Fits(IReadOnlyList<ObjectReference>? references, NetworkEndpoint orphan, string id, string name) =>
        references is null || references.Any(reference => (reference.Engine?.Equals(orphan.Engine) ?? true) && Fits(reference, id, name));

    private static bool Fits(ObjectReference reference, string id, string name)
    {
        if (reference.Handle is not null)
            return reference.Handle.Id == id;

        return reference.Text == name
            || (id.Length > 0 && id.StartsWith(reference.Text, StringComparison.OrdinalIgnoreCase))
            || NamePattern.Fits(reference.Text, name);
    }
}
