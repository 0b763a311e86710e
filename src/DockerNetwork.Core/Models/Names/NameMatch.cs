namespace DockerNetwork;

/// <summary>The kinds of container name that can match.</summary>
public enum NameMatch
{
    /// <summary>The container's own name.</summary>
    ContainerName,

    /// <summary>An alias on the network.</summary>
    Alias,

    /// <summary>The first 12 digits of the container's id.</summary>
    ShortId,

    /// <summary>The container's hostname.</summary>
    Hostname,

    /// <summary>A legacy link of the client.</summary>
    Link,

    /// <summary>A swarm service.</summary>
    Service,

    /// <summary>A task of a swarm service.</summary>
    Task,
}
