namespace DockerNetwork.Core.Naming;

/// <summary>Why an entry is in a container's hosts file.</summary>
public enum HostsEntryKind
{
    /// <summary>Every container has it.</summary>
    Default,

    /// <summary>It was given with <c>--add-host</c>.</summary>
    Added,

    /// <summary>It comes from a legacy link of the default bridge.</summary>
    Link,

    /// <summary>It is the container's own hostname.</summary>
    Own,
}
