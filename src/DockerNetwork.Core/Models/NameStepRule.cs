namespace DockerNetwork;

/// <summary>Where one step of a search looks.</summary>
public enum NameStepRule
{
    /// <summary>In the client's hosts file.</summary>
    HostsFile,

    /// <summary>Among the client's legacy links on a network.</summary>
    Link,

    /// <summary>Among the names of a network.</summary>
    Name,

    /// <summary>Among the addresses of a network.</summary>
    Address,

    /// <summary>Outside, or nowhere: what becomes of the question after the last network.</summary>
    Outside,
}
