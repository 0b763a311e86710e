namespace DockerNetwork.Core.Naming;

/// <summary>The reason why an entry is in a container's hosts file.</summary>
internal enum HostsEntryKind
{
    /// <summary>An entry that every container has.</summary>
    Default,

    /// <summary>An entry given with <c>--add-host</c>.</summary>
    Added,

    /// <summary>An entry from a legacy link of the default bridge.</summary>
    Link,

    /// <summary>The container's own hostname.</summary>
    Own,
}
