using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork.Pipeline;

/// <summary>Looks references up on one or several engines. An object is looked for on its own engine; a plain name has
/// to be on one of them.</summary>
internal sealed class EngineLookup(EngineCommand command)
{
    private readonly Dictionary<ObjectReference, DockerNetworkException> _missing = [];
    private readonly HashSet<ObjectReference> _found = [];

    /// <summary>The engines of those references that are objects.</summary>
    internal static EngineReference[] EnginesOf(IEnumerable<ObjectReference> references) =>
        [.. references.Select(reference => reference.Engine).OfType<EngineReference>().Distinct()];

    /// <summary>What a look at containers takes: a network that is an object needs no list of networks.</summary>
    internal static EngineLists ListsFor(IEnumerable<NetworkReference>? networks) =>
        networks?.Any(network => network.ResourceId is null) == true ? EngineLists.Members : EngineLists.Containers;

    /// <summary>What references mean on an engine. One that is ambiguous there is an error, and the rest goes
    /// on.</summary>
    /// <returns>Null where there are no references.</returns>
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

        return found;
    }

    /// <summary>Once all engines have answered: what was on none of them is an error each.</summary>
    internal void ReportMissing()
    {
        foreach (
            KeyValuePair<ObjectReference, DockerNetworkException> missing in _missing.Where(missing =>
                !_found.Contains(missing.Key)))
            command.Report(missing.Value, missing.Key.Text);
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
            command.Report(failure, reference.Text);
        }
    }
}
