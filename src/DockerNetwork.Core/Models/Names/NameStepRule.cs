namespace DockerNetwork;

/// <summary>The places that a lookup step searches.</summary>
public enum NameStepRule
{
    /// <summary>The client's hosts file.</summary>
    HostsFile,

    /// <summary>The client's legacy links on a network.</summary>
    Link,

    /// <summary>The names of a network.</summary>
    Name,

    /// <summary>The addresses of a network.</summary>
    Address,

    /// <summary>The outside servers, or nothing: the end of the query after the last network.</summary>
    Outside,
}
