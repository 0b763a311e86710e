using DockerNetwork.Core.Engine;
using DockerNetwork.Core.Naming;

namespace DockerNetwork.Binding;

/// <summary>Selects the events that the user asked for. A network or container need not exist yet. Its name still
/// matches if it is created again.</summary>
internal sealed class EventFilter
{
    private readonly Func<string, string, bool>[]? _networks;
    private readonly Func<string, string, bool>[]? _containers;
    private readonly HashSet<string> _actions;

    /// <summary>Looks up the references. Sends no request if none of them is a text.</summary>
    /// <exception cref="DockerNetworkException">NetworkAmbiguous, ContainerAmbiguous: several ids begin with the same
    /// text.</exception>
    internal EventFilter(
        EngineCache session, IReadOnlyList<NetworkReference>? networks,
        IReadOnlyList<ContainerReference>? containers, IEnumerable<string> actions)
    {
        _networks = Matchers(
            session, networks, () => session.Networks, network => network.Id, network => network.Name,
            FailureKind.NetworkAmbiguous);
        _containers = Matchers(
            session, containers, () => session.Containers, container => container.Id, container => container.Name,
            FailureKind.ContainerAmbiguous);
        _actions = new HashSet<string>(actions, StringComparer.OrdinalIgnoreCase);
    }

    internal bool Fits(NetworkEvent change) =>
        (_actions.Count == 0 || _actions.Contains(change.Action))
        && Fits(_networks, change.NetworkId, change.Network)
        && Fits(_containers, change.ContainerId, change.Container);

    private static bool Fits(Func<string, string, bool>[]? matchers, string? id, string? name) =>
        matchers is null || (!string.IsNullOrEmpty(id) && Array.Exists(matchers, fits => fits(id!, name ?? "")));

    private static Func<string, string, bool>[]? Matchers<T>(
        EngineCache session, IReadOnlyList<ObjectReference>? references, Func<IReadOnlyList<T>> items,
        Func<T, string> id, Func<T, string> name, FailureKind ambiguous)
    {
        if (references is null)
            return null;

        IEnumerable<ObjectReference> here = references.Where(reference =>
            reference.Engine is null || reference.Engine.Equals(session.Engine.Reference));
        return
        [
            .. here.Select(reference =>
                reference.ResourceId is { } handle
                    ? (other, _) => other == handle.Id
                    : Matcher(session, reference, items(), id, name, ambiguous))];
    }

    /// <summary>Matches in Docker's order (full id, name, id prefix), then as a wildcard. A text that matches nothing
    /// yet is a name.</summary>
    private static Func<string, string, bool> Matcher<T>(
        EngineCache session, ObjectReference reference, IReadOnlyList<T> items, Func<T, string> id,
        Func<T, string> name, FailureKind ambiguous)
    {
        string text = reference.Text;
        IReadOnlyList<T> found = ReferenceRule.Find(text, items, id, name);
        if (found.Count > 1 && found.All(item => name(item) != text))
            throw new DockerNetworkException(
                ambiguous,
                $"'{text}' on {session.Engine.Reference} fits {found.Count}: {string.Join(", ", found.Select(name))}. "
                    + "Give more of the id, or the name.");

        if (found.Count == 0 && NamePattern.IsPattern(text))
        {
            Func<string, bool> fits = NamePattern.Test(text);
            return (_, otherName) => otherName == text || fits(otherName);
        }

        HashSet<string> ids = [.. found.Select(id), text];
        return (otherId, otherName) => otherName == text || ids.Contains(otherId);
    }
}
