using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>Keeps the names of containers, which the engine's network events do not contain. The names come from a
/// list, and from the container events since then.</summary>
internal sealed class ContainerNameCache
{
    private readonly Dictionary<string, string> _names = [];

    internal void Learn(IEnumerable<Container> containers)
    {
        foreach (Container container in containers)
            _names[container.Id] = container.Name;
    }

    /// <summary>Updates a name from a container event. Drops the name when the container is destroyed, because its last
    /// disconnect comes before that.</summary>
    internal void See(EngineEvent item)
    {
        if (item.Action == "destroy")
            _names.Remove(item.Id);
        else if (item.Attribute("name") is { } name)
            _names[item.Id] = name.TrimStart('/');
    }

    /// <summary>Returns the name, or the id if the container no longer exists.</summary>
    internal string Of(string id) => _names.TryGetValue(id, out string? name) ? name : id;
}
