using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Looks references up on one or several engines. An object is looked up on its own engine. A plain name has
/// to be on at least one of the engines.</summary>
internal sealed class EngineLookup(EngineCommand command)
{
    private readonly Dictionary<ObjectReference, DockerNetworkException> _missing = [];
    private readonly HashSet<ObjectReference> _found = [];

    /// <summary>Gets the engines of the references that are objects.</summary>
    internal static EngineReference[] EnginesOf(IEnumerable<ObjectReference> references) =>
        [.. references.Select(reference => reference.Engine).OfType<EngineReference>().Distinct()];

    /// <summary>Gets the lists needed to find containers. A network that is given as an object needs no list of
    /// networks.</summary>
    internal static EngineLists ListsFor(IEnumerable<NetworkReference>? networks) =>
        networks?.Any(network => network.ResourceId is null) == true ? EngineLists.Members : EngineLists.Containers;

    /// <summary>Finds the objects that references mean on an engine. A reference that is ambiguous there becomes an
    /// error, and the others continue. An object that several references mean is found once.</summary>
    /// <returns>Null if there are no references.</returns>
    internal List<TFound>? Find<T, TFound>(
        EngineCache session, IReadOnlyList<T>? references, Func<T, IReadOnlyList<TFound>> find)
        where T : ObjectReference
    {
        if (references is null)
            return null;

        List<TFound> found = [];
        foreach (
            T reference in references.Where(reference =>
                reference.Engine is null || reference.Engine.Equals(session.Engine.Reference)))
            Add(found, reference, find);

        return references.Count > 1 ? [.. found.Distinct()] : found;
    }

    /// <summary>Writes an error for each reference that was found on no engine. Call it after all engines have
    /// responded.</summary>
    internal void ReportMissing()
    {
        foreach (
            KeyValuePair<ObjectReference, DockerNetworkException> missing in _missing.Where(missing =>
                !_found.Contains(missing.Key)))
            command.HandleFailure(missing.Value, missing.Key.Text);
    }

    private void Add<T, TFound>(List<TFound> found, T reference, Func<T, IReadOnlyList<TFound>> find)
        where T : ObjectReference
    {
        try
        {
            found.AddRange(find(reference));
            _found.Add(reference);
        }
        catch (DockerNetworkException failure)
            when (failure.Kind
                    is FailureKind.NetworkNotFound
                        or FailureKind.ContainerNotFound
                        or FailureKind.ServiceNotFound)
        {
            if (!_missing.ContainsKey(reference))
                _missing[reference] = failure;
        }
        catch (DockerNetworkException failure)
        {
            command.HandleFailure(failure, reference.Text);
        }
    }
}
