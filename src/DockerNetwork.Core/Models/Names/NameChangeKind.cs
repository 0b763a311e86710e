namespace DockerNetwork;

/// <summary>The kinds of change of a response.</summary>
public enum NameChangeKind
{
    /// <summary>The name did not resolve before the change.</summary>
    Gained,

    /// <summary>The name no longer resolves after the change.</summary>
    Lost,

    /// <summary>The name resolves to something else after the change.</summary>
    Changed,
}
