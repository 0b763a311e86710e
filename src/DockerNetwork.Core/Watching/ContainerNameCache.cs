using DockerNetwork.Core.Engine;

namespace DockerNetwork.Core.Watching;

/// <summary>The names of containers, which the engine's events on networks do not have: from one list, and from the
/// events on containers since.</summary>
internal sealed class ContainerNameCache
{
    private readonly Dictionary<string, string> _names = [];

    internal void Learn(IEnumerable<Container> containers)
    {
        foreach (Container container in containers)
            _names[container.Id] = container.Name;
    }

    /// <summary>A container's last disconnect comes before it is destroyed, so its name can go with it.</summary>
    internal void See(EngineEvent item)
    {
        if (item.Action == "destroy")
            _names.Remove(item.Id);
        else if (item.Attribute("name") is { } name)
            _names[item.Id] = name.TrimStart('/');
    }

    /// <summary>The name, or the id where the container is gone.</summary>
    internal string Of(string id) => _names.TryGetValue(id, out string? name) ? name : id;
}
