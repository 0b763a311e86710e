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

    /// <summary>An entry of the client's hosts file, such as one of <c>--add-host</c>. The DNS is not asked.</summary>
    HostsFile,

    /// <summary>An answer of the DNS servers outside, to which the engine's DNS forwards the query. Only in live
    /// answers.</summary>
    Outside,
}
