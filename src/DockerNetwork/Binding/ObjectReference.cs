using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork;

/// <summary>A parameter value that refers to an object on an engine: by name, id, id prefix or wildcard, or by an
/// object that the module returned.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ObjectReference
{
    private protected ObjectReference(string text) => Text = text;

    private protected ObjectReference(string id, string name, EngineReference? engine)
    {
        Text = name;
        ResourceId = id.Length > 0 ? new ResourceId(id, name) : null;
        Engine = engine;
    }

    /// <summary>The text that the user wrote, or the object's name.</summary>
    public string Text { get; }

    /// <summary>The engine of the object. Null for a text, which refers to the engines that the cmdlet works
    /// on.</summary>
    public EngineReference? Engine { get; }

    /// <summary>The id and name of an object, which needs no lookup. Null for a text.</summary>
    internal ResourceId? ResourceId { get; }

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
