namespace DockerNetwork;

/// <summary>The kinds of owner of a prefix in use.</summary>
public enum SubnetConflictKind
{
    /// <summary>A network of an engine.</summary>
    Network,

    /// <summary>An interface of this machine.</summary>
    Interface,

    /// <summary>A route of this machine.</summary>
    Route,

    /// <summary>A prefix that the caller excludes.</summary>
    Excluded,
}
