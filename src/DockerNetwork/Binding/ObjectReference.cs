using System.ComponentModel;
using DockerNetwork.Core.Engine;

namespace DockerNetwork;

/// <summary>How a parameter names something on an engine: by a name, an id, an id prefix or a wildcard, or by an object
/// that the module gave.</summary>
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

    /// <summary>What was written, or the object's name.</summary>
    public string Text { get; }

    /// <summary>The engine of the object, or null for a text: the engines that the cmdlet works on.</summary>
    public EngineReference? Engine { get; }

    /// <summary>What an object says without a look-up.</summary>
    internal ResourceId? ResourceId { get; }

    /// <summary>The engine that two references mean together: an object decides it for both.</summary>
    /// <returns>Null where neither is an object.</returns>
    /// <exception cref="DockerNetworkException">RequestInvalid: they are objects of two engines.</exception>
    internal static EngineReference? EngineOf(NetworkReference network, ObjectReference member, string what)
    {
        if (network.Engine is not null && member.Engine is not null && !network.Engine.Equals(member.Engine))
            throw new DockerNetworkException(
                FailureKind.RequestInvalid,
                $"Network '{network}' is on {network.Engine} and {what} '{member}' on {member.Engine}: a {what} joins "
                    + "networks of its own engine. Give both of one engine.");

        return network.Engine ?? member.Engine;
    }

    /// <summary>What was written, or the object's name.</summary>
    /// <returns>For messages and tables.</returns>
    public override string ToString() => Text;
}
