using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DockerNetwork.Pipeline;

/// <summary>Marks objects that come from one of several engines, so that their table has the column Engine. The mark is
/// a type name of its own with a view of its own (EngineViews.xslt). A cmdlet marks each object as it writes it,
/// because a view never sees the whole output.</summary>
internal static class SeveralEngines
{
    private const string Suffix = "#SeveralEngines";
    private static readonly ConditionalWeakTable<EngineReference, object> Marked = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Properties = new();

    /// <summary>True if the reference belongs to a marked object. What a later cmdlet of the pipeline returns for the
    /// object is marked, too.</summary>
    internal static bool Has(EngineReference reference) => Marked.TryGetValue(reference, out _);

    /// <summary>Marks an object. Leaves an object without an engine as it is.</summary>
    internal static object Mark(object item)
    {
        object bare = item is PSObject wrapped ? wrapped.BaseObject : item;
        if (Find(bare.GetType())?.GetValue(bare) is not EngineReference engine)
            return item;

        Marked.GetValue(engine, _ => new object());
        PSObject marked = PSObject.AsPSObject(item);
        string name = bare.GetType().FullName + Suffix;
        if (marked.TypeNames[0] != name)
            marked.TypeNames.Insert(0, name);

        return marked;
    }

    private static PropertyInfo? Find(Type type) => Properties.GetOrAdd(type, item => item.GetProperty("Engine"));
}
