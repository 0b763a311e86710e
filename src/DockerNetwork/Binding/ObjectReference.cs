using System.ComponentModel;
using DockerNetwork.Binding;
using DockerNetwork.Core.Engine;

namespace DockerNetwork;

/// <summary>A parameter value that refers to an object on an engine: by name, id, id prefix or wildcard, or by an
/// object that the module returned.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectReference
{
    private readonly Func<EngineReference?> _findEngine = () => null;
    private EngineReference? _engine;

    private protected ObjectReference(string text) => Text = text;

    /// <summary>Refers to the object that a row describes. Its engine is looked up when it is needed, because a text
    /// may name a context that is not there.</summary>
    private protected ObjectReference(RowIdentity row)
    {
        Text = row.Text;
        ResourceId = row.IsExact ? new ResourceId(row.Id, row.Name) : null;
        _findEngine = row.Engine;
        IsOfName = row.IsOfName;
    }

    private protected ObjectReference(string id, string name, EngineReference? engine)
    {
        Text = name;
        ResourceId = id.Length > 0 ? new ResourceId(id, name) : null;
        _engine = engine;
    }

    /// <summary>The text that the user wrote, or the object's name.</summary>
    public string Text { get; }

    /// <summary>The engine of the object. Null for a text, which refers to the engines that the cmdlet works
    /// on.</summary>
    /// <exception cref="DockerNetworkException">ContextNotFound, RequestInvalid: a row names an engine that cannot be
    /// found.</exception>
    public EngineReference? Engine => _engine ??= _findEngine();

    /// <summary>The id and name of an object, which needs no lookup. Null for a text.</summary>
    internal ResourceId? ResourceId { get; }

    /// <summary>True if the reference was made from a name, whose address the engine may have chosen.</summary>
    internal bool IsOfName { get; private protected init; }

    /// <summary>Gets the engine of two references. An object decides the engine for both.</summary>
    /// <returns>Null if neither reference is an object.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid: the objects are on different engines.</exception>
    internal static EngineReference? EngineOf(NetworkReference network, ObjectReference member, string what)
    {
        if (network.Engine is not null && member.Engine is not null && !network.Engine.Equals(member.Engine))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"Network '{network}' is on {network.Engine} and {what} '{member}' on {member.Engine}: a {what} joins "
                    + "networks of its own engine. Give both from one engine.");

        return network.Engine ?? member.Engine;
    }

    /// <summary>Gets the text that the user wrote, or the object's name.</summary>
    /// <returns>The text for messages and tables.</returns>
    public override string ToString() => Text;
}
